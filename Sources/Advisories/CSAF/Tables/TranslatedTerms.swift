/// Terms of the standard in other languages, as the CSAF TC has recorded them (`translations.json` of 2.1): facts of that list.
enum TranslatedTerms {
    enum Term: String {
        case cveDescription = "CVE Description"
        case license = "License"
        case productDescription = "Product Description"
        case supersession = "Reasoning for Supersession"
        case withdrawal = "Reasoning for Withdrawal"
        case supersedingDocument = "Superseding Document"
        case vulnerabilitySummary = "Vulnerability Summary"
    }

    private static let german: [Term: String] = [
        .cveDescription: "CVE Beschreibung", .license: "Lizenz", .productDescription: "Produktbeschreibung",
        .supersession: "Begründung für die Ersetzung", .withdrawal: "Begründung für die Zurückziehung",
        .supersedingDocument: "Ersetzendes Dokument", .vulnerabilitySummary: "Schwachstellenzusammenfassung",
    ]

    /// The recorded translation for a language tag; nil if there is none.
    static func translation(of term: Term, into language: String) -> String? {
        guard language.lowercased().split(separator: "-").first == "de" else { return nil }
        return german[term]
    }

    /// Every recorded wording of a term.
    static func everyWording(of term: Term) -> [String] { [term.rawValue] + [german[term]].compactMap { $0 } }
}
