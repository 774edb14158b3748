import CPE
import PackageURL

/// What a supporting item must look like.
enum SupportingItemRules {
    static func check(_ item: SupportingItem) throws {
        var check = FieldCheck()
        check.code("code", item.code)
        check.text("name", item.name)
        check.text("version", item.version, limit: 120)
        check.optional("manufacturer", item.manufacturer, limit: 300)
        check.optional("purpose", item.purpose)
        check.optional("settings", item.settings, limit: 20_000)
        check.identity(purl: item.purl, cpe: item.cpe)
        check.day("validated-on", item.validatedOn)
        check.sourced("support-until", item.supportUntil, by: "support-source", item.supportSource)
        try check.finish()
    }
}

extension FieldCheck {
    /// A package URL and a CPE name, where they are given.
    mutating func identity(purl: String?, cpe: String?) {
        if let purl { demand((try? PackageURL(parsing: purl)) != nil, "purl", ja: "package URLの形ではありません。", en: "is no package URL.") }
        if let cpe { demand((try? CPE(parsing: cpe)) != nil, "cpe", ja: "CPE名の形ではありません。", en: "is no CPE name.") }
    }

    /// A day of a life cycle: without its source it cannot be judged later.
    mutating func sourced(_ field: String, _ day: String?, by sourceField: String, _ source: String?) {
        self.day(field, day)
        optional(sourceField, source, limit: 1000)
        demand(
            day == nil || source?.contains(where: { !$0.isWhitespace }) == true, sourceField, ja: "この日付の出典を書いてください(R-032)。",
            en: "give the source of this date (R-032).")
    }
}
