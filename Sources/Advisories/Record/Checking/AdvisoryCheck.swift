import Diagnostics

/// Looks for what is missing or wrong in the facts of an advisory.
struct AdvisoryCheck {
    let facts: AdvisoryFacts
    let language: Language
    private(set) var problems: [AdvisoryFactsError.Problem] = []
    private let products: Set<String>

    init(_ facts: AdvisoryFacts, _ language: Language) {
        self.facts = facts
        self.language = language
        products = Set(facts.products.map(\.id))
    }

    mutating func add(_ place: String, _ japanese: String, _ english: String) {
        problems.append(AdvisoryFactsError.Problem(place: place, wording: Wording(ja: japanese, en: english)))
    }

    mutating func need(_ isThere: Bool, _ place: String) {
        if !isThere { add(place, "必要です。", "This is needed.") }
    }

    /// The text must have been written in the language of the document.
    mutating func need(_ text: AdvisoryText, _ place: String) {
        guard text[language] == nil else { return }
        add(
            place, language == .japanese ? "日本語の文がありません。" : "英語の文がありません。",
            language == .japanese ? "There is no Japanese text." : "There is no English text.")
    }

    mutating func need(_ text: AdvisoryText?, _ place: String) { if let text { need(text, place) } }

    mutating func known(_ ids: [String], _ place: String) {
        for id in ids where !products.contains(id) {
            add(place, "製品「\(shown(id))」はproductsにありません。", "The product \"\(shown(id))\" is not among the products.")
        }
    }

    mutating func run() {
        need(!facts.id.isEmpty, "id")
        need(facts.title, "title")
        need(facts.summary, "summary")
        need(facts.legalDisclaimer, "legalDisclaimer")
        if let ending = facts.ending {
            need(ending.reason, "ending/reason")
            need((ending.kind == .superseded) == (ending.successor != nil), "ending/successor")
            if let successor = ending.successor { check(successor, "ending/successor") }
            need(facts.revisions.count > 1, "revisions")
        }
        if let license = facts.license, DocumentLicense(license) == nil {
            add("license", "SPDXのライセンス式ではありません。", "This is no SPDX licence expression.")
        }
        publisher()
        revisions()
        for (place, reference) in facts.references.enumerated() { check(reference, "references/\(place)") }
        for (place, thanks) in facts.acknowledgments.enumerated() { check(thanks, "acknowledgments/\(place)") }
        for (place, involvement) in facts.involvements.enumerated() {
            need(involvement.summary, "involvements/\(place)/summary")
            need(involvement.name?.isEmpty != true, "involvements/\(place)/name")
            if let newest = facts.revisions.last, involvement.date > newest.date {
                add("involvements/\(place)/date", "最も新しい改訂より後です。", "It is later than the newest revision.")
            }
        }
        need(!facts.products.isEmpty, "products")
        var ids: Set<String> = []
        for (place, product) in facts.products.enumerated() {
            check(product, "products/\(place)")
            if !ids.insert(product.id).inserted { add("products/\(place)/id", "ほかの製品と同じIDです。", "Another product has the same id.") }
        }
        need(!facts.vulnerabilities.isEmpty, "vulnerabilities")
        var names: Set<String> = []
        for (place, vulnerability) in facts.vulnerabilities.enumerated() {
            check(vulnerability, "vulnerabilities/\(place)")
            if !names.insert(vulnerability.id).inserted {
                add("vulnerabilities/\(place)", "ほかの脆弱性と同じIDです。", "Another vulnerability has the same id.")
            }
        }
    }

    private mutating func publisher() {
        need(!facts.publisher.name.isEmpty, "publisher/name")
        if !isWeb(facts.publisher.namespace) { add("publisher/namespace", "httpsのURLが必要です。", "An https URL is needed.") }
        if !isWeb(facts.publisher.baseURL) || !facts.publisher.baseURL.hasSuffix("/") {
            add("publisher/baseURL", "/で終わるhttpsのURLが必要です。", "An https URL that ends with a slash is needed.")
        }
        if facts.publisher.placement == .tree, CSAFPlace.base(of: facts.publisher.baseURL) == nil {
            add(
                "publisher/placement", "treeではbaseURLを/.well-known/csaf/で終わるものにしてください。",
                "With tree, baseURL must end with /.well-known/csaf/.")
        }
        need(facts.publisher.contact, "publisher/contact")
    }

    private mutating func revisions() {
        need(!facts.revisions.isEmpty, "revisions")
        for (place, revision) in facts.revisions.enumerated() {
            need(revision.summary, "revisions/\(place)/summary")
            if revision.number != place + 1 {
                add("revisions/\(place)/number", "版の番号は1から順に付けます。", "The numbers of revisions go from 1 without a gap.")
            }
            if place > 0, revision.date <= facts.revisions[place - 1].date {
                add("revisions/\(place)/date", "前の改訂より後でなければなりません。", "It must be later than the revision before.")
            }
        }
    }

    func isWeb(_ url: String) -> Bool {
        guard url.hasPrefix("https://"), url.utf8.count > 9, !url.utf8.contains(where: { $0 <= 32 || $0 == 34 || $0 == 60 || $0 == 62 }) else {
            return false
        }
        return url.dropFirst(8).first.map { $0.isLetter || $0.isNumber || $0 == "[" } ?? false
    }

    mutating func check(_ reference: AdvisoryReference, _ place: String) {
        if !isWeb(reference.url) { add(place + "/url", "httpsのURLが必要です。", "An https URL is needed.") }
        need(reference.summary, place + "/summary")
    }

    mutating func check(_ thanks: AdvisoryAcknowledgment, _ place: String) {
        need(!thanks.names.isEmpty || thanks.organization != nil || thanks.summary != nil, place)
        need(thanks.summary, place + "/summary")
    }
}
