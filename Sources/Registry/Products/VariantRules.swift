/// What a variant must look like.
enum VariantRules {
    static func check(_ variant: Variant) throws {
        var check = FieldCheck()
        check.code("code", variant.code)
        check.text("name-ja", variant.nameJa)
        check.text("name-en", variant.nameEn)
        check.optional("note", variant.note)
        if let udi = variant.udiDI {
            check.demand(GTIN.isValid(udi), "udi-di", ja: "GTINではないか、チェックデジットが合いません。", en: "is no GTIN, or its check digit is wrong.")
        }
        try check.finish()
    }
}
