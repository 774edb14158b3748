/// What a supplier must look like.
enum SupplierRules {
    static func check(_ supplier: Supplier) throws {
        var check = FieldCheck()
        check.code("code", supplier.code)
        check.text("name-ja", supplier.nameJa)
        check.text("name-en", supplier.nameEn)
        check.country("country", supplier.country)
        check.optional("contact", supplier.contact, limit: 1000)
        check.optional("security-contact", supplier.securityContact, limit: 1000)
        check.optional("contract", supplier.contract)
        check.day("contract-from", supplier.contractFrom)
        check.day("contract-until", supplier.contractUntil)
        check.order("contract-until", supplier.contractFrom, supplier.contractUntil)
        check.day("support-until", supplier.supportUntil)
        if let days = supplier.noticeDays {
            check.demand((0...3650).contains(days), "notice-days", ja: "0から3650までの日数です。", en: "is a number of days from 0 to 3650.")
        }
        check.optional("note", supplier.note)
        try check.finish()
    }
}
