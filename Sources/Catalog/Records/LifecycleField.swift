public import Diagnostics

/// What the fields of sources of life-cycle dates mean, by the sources' own documentation.
public enum LifecycleField {
    /// The meaning of a field of `source`; nil if the source does not define it.
    public static func meaning(_ field: String, source: String) -> Wording? {
        if source.hasPrefix(OpenEoXReader.source) { return openEoX[field] }
        return source == EndOfLifeReader.source ? endOfLife[field] : nil
    }

    /// endoflife.date, API documentation v1 and "Recommendations" (https://endoflife.date/recommendations): the two spellings are those of its two forms.
    private static let endOfLife: [String: Wording] = {
        let released = Wording(ja: "最初の公開日", en: "day of the first release")
        let active = Wording(
            ja: "積極的なサポート(不具合修正を含む)の終わり。endoflife.dateの項目で、EOL・EOSとの対応は製品ごとに確かめる",
            en: "end of active support (bug fixes included), as endoflife.date uses the word")
        let life = Wording(
            ja: "修正(多くはセキュリティ修正)の提供の終わり。endoflife.dateの「EOL」で、手引書のEOSに近いことが多いが同じではない",
            en: "end of fixes, mostly of security fixes: endoflife.date's \"EOL\", often near what the guidance calls EOS, and not the same")
        let extended = Wording(ja: "延長(多くは有償)サポートの終わり", en: "end of extended support, which is mostly paid for")
        let discontinued = Wording(ja: "販売または生産の終わり", en: "end of sale or production")
        let lts = Wording(ja: "長期サポートになる日、または長期サポートか", en: "when long-term support begins, or whether it is a long-term release")
        return [
            "releaseDate": released, "eoas": active, "eoasFrom": active, "isEoas": active, "eol": life, "eolFrom": life, "isEol": life,
            "eoes": extended,
            "eoesFrom": extended, "isEoes": extended, "discontinued": discontinued, "discontinuedFrom": discontinued, "isDiscontinued": discontinued,
            "support": active, "extendedSupport": extended, "lts": lts, "ltsFrom": lts, "isLts": lts,
            "isMaintained": Wording(ja: "今も何らかのサポートがあるか", en: "whether there is still support of any kind"),
        ]
    }()

    /// OpenEoX Core 1.0, section 4.2: the descriptions of the schema.
    private static let openEoX: [String: Wording] = [
        "end_of_life": Wording(ja: "供給者が何らかの形で公式にサポートする最後の日", en: "the last day on which the vendor supports the product officially in any way"),
        "end_of_sales": Wording(ja: "供給者の販売経路で注文できる最後の日", en: "the last day on which customers may order it from the vendor's sales channels"),
        "end_of_security_support": Wording(
            ja: "供給者がセキュリティ修正の提供を約束する最後の日", en: "the last day on which the vendor has committed to providing security remediations"),
        "general_availability": Wording(ja: "一般に提供を始めた日", en: "the day from which it was generally available"),
        "last_updated": Wording(ja: "この記録の最終更新", en: "the last change of the record"),
    ]
}
