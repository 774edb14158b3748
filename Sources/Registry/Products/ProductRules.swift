import Diagnostics

/// What a product must look like.
enum ProductRules {
    static func check(_ product: Product) throws {
        var check = FieldCheck()
        check.code("code", product.code)
        check.text("name-ja", product.nameJa)
        check.text("name-en", product.nameEn)
        check.optional("generic-name", product.genericName, limit: 300)
        if let jmdn = product.jmdn {
            check.demand(
                jmdn.utf8.count == 8 && jmdn.utf8.allSatisfy { (48...57).contains($0) }, "jmdn", ja: "JMDNコードは8桁の数字です。",
                en: "a JMDN code has 8 digits.")
        }
        check.optional("approval-number", product.approvalNumber, limit: 60)
        check.demand(
            product.approvalNumber == nil || product.approvalKind != nil, "approval-kind", ja: "承認・認証・届出のどれかを選んでください。",
            en: "say whether it is an approval, a certification or a notification.")
        check.day("approved-on", product.approvedOn)
        if let udi = product.udiDI {
            check.demand(
                GTIN.isValid(udi), "udi-di", ja: "GTIN(8・12・13・14桁)ではないか、チェックデジットが合いません。",
                en: "is no GTIN (8, 12, 13 or 14 digits), or its check digit is wrong.")
        }
        for (field, text) in [
            ("intended-use-ja", product.intendedUseJa), ("intended-use-en", product.intendedUseEn), ("network", product.network),
            ("removable-media", product.removableMedia), ("responsible", product.responsible),
        ] { check.optional(field, text) }
        if product.applicability != .undecided {
            check.demand(
                product.applicabilityReason?.isEmpty == false, "applicability-reason", ja: "判断の理由を書いてください(R-001)。",
                en: "give the reason for the decision (R-001).")
        }
        if let safetyClass = product.safetyClass {
            check.demand(["A", "B", "C"].contains(safetyClass), "safety-class", ja: "A、B、Cのいずれかです。", en: "is A, B or C.")
        }
        try check.finish()
    }
}
