/// What a SOUP item must look like.
enum SOUPRules {
    static func check(_ item: SOUPItem) throws {
        var check = FieldCheck()
        check.text("title", item.title)
        check.optional("manufacturer", item.manufacturer, limit: 300)
        check.optional("designator", item.designator, limit: 300)
        check.optional("functional", item.functional, limit: 20_000)
        check.optional("performance", item.performance, limit: 20_000)
        check.optional("platform", item.platform, limit: 20_000)
        check.sourced("support-until", item.supportUntil, by: "support-source", item.supportSource)
        check.demand(
            item.supportLevel == nil || item.supportSource?.isEmpty == false || item.supportUntil != nil, "support-source",
            ja: "サポート状況の出典を書いてください(R-036)。", en: "give the source of the support level (R-036).")
        try check.finish()
    }
}
