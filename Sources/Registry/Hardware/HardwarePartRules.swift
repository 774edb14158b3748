/// What a hardware part must look like.
enum HardwarePartRules {
    static func check(_ part: HardwarePart) throws {
        var check = FieldCheck()
        check.code("code", part.code)
        check.text("name", part.name)
        check.optional("part-number", part.partNumber, limit: 120)
        check.optional("manufacturer", part.manufacturer, limit: 300)
        check.optional("firmware", part.firmware, limit: 120)
        check.day("last-order-on", part.lastOrderOn)
        check.sourced("supply-until", part.supplyUntil ?? part.lastOrderOn, by: "supply-source", part.supplySource)
        check.order("last-order-on", part.lastOrderOn, part.supplyUntil)
        check.optional("note", part.note)
        try check.finish()
    }
}
