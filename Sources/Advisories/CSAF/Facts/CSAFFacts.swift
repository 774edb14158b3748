import Diagnostics

/// What many tests ask of a document, found once.
struct CSAFFacts {
    let document: CSAFDocument
    let version: CSAFVersion
    let root: CSAFValue
    /// `/document`.
    let head: CSAFValue
    /// `/document/tracking`.
    let tracking: CSAFValue?
    let profile: CSAFProfile
    let vulnerabilities: [CSAFValue]
    /// The CVSS objects of each vulnerability.
    let scores: [[ScoreItem]]
    /// Every full product name, in the order of the document.
    let products: [CSAFValue]
    /// Members of each product group that is defined.
    let groups: [String: [String]]
    /// Every place that names a product by its id.
    let productReferences: [CSAFValue]
    /// Every place that names a product group by its id.
    let groupReferences: [CSAFValue]
    let revisions: [Revision]
    /// Newest date of the revision history.
    let newestRevision: DateTime?
    /// Schemas of extensions that the caller has.
    let extensions: ExtensionLibrary
    /// Every place of extensions (2.1).
    private(set) var extensionPlaces: [ExtensionPlace] = []
    /// Every decision point of SSVC (2.1).
    private(set) var selections: [SSVCSelection] = []
    /// Branches whose versions overlap (2.1).
    private(set) var overlaps = OverlappingVersions()

    init?(_ document: CSAFDocument, _ version: CSAFVersion, extensions: ExtensionLibrary) {
        guard let head = document.root["document"] else { return nil }
        self.document = document
        self.version = version
        self.extensions = extensions
        self.head = head
        root = document.root
        tracking = head["tracking"]
        profile = document.profile.exists(in: version) ? document.profile : .base
        vulnerabilities = document.vulnerabilities
        scores = vulnerabilities.map(ScoreItem.all)
        var walk = ReferenceWalk()
        walk.visit(document.root)
        products = walk.products
        productReferences = walk.productReferences
        groupReferences = walk.groupReferences
        var groups: [String: [String]] = [:]
        for group in document.root["product_tree"]?.list("product_groups") ?? [] {
            guard let id = group.text("group_id") else { continue }
            groups[id, default: []] += group.list("product_ids").compactMap(\.string)
        }
        self.groups = groups
        revisions = (tracking?.list("revision_history") ?? []).compactMap(Revision.init)
        newestRevision = revisions.map(\.date).max()
        guard version == .v21 else { return }
        if walk.hasExtensions { extensionPlaces = ExtensionPlace.all(self) }
        if walk.hasSelections { selections = SSVCSelection.all(self) }
        if walk.hasRanges { overlaps = OverlappingVersions(self) }
    }

    var status: String { tracking?.text("status") ?? "" }
    var isReleased: Bool { status == "final" || status == "interim" }
    var tlp: String? { head[path: "distribution", "tlp", "label"]?.string }
    /// The label that permits anyone to read.
    var isClear: Bool { tlp == "CLEAR" || tlp == "WHITE" }
    /// Language of the document; nil where none is given.
    var language: String? { head.text("lang") }
    /// English, or no language given.
    var isEnglish: Bool {
        guard let language = language?.lowercased() else { return true }
        return language == "en" || language.hasPrefix("en-")
    }

    /// The recorded translation of a term into the document's language; nil, and the current test named as skipped, if there is none.
    func translation(of term: TranslatedTerms.Term, _ findings: inout CSAFFindings) -> String? {
        let language = language ?? ""
        if let found = TranslatedTerms.translation(of: term, into: language) { return found }
        findings.skip(
            Wording(
                ja: "「\(term.rawValue)」の\(shown(language))での訳語が規格の一覧にないため、調べていません。",
                en: "The standard's list has no translation of \"\(term.rawValue)\" into \(shown(language)), so that this was not looked at."))
        return nil
    }

    /// Products that an item names with `product_ids` and `group_ids`.
    func products(of item: CSAFValue) -> [String] {
        var found = item.list("product_ids").compactMap(\.string)
        for group in item.list("group_ids") { if let id = group.string { found += groups[id] ?? [] } }
        return found
    }

    /// Products that have one of `statuses` in a vulnerability, with the places.
    func having(_ statuses: [String], in vulnerability: CSAFValue) -> [CSAFValue] {
        guard let status = vulnerability["product_status"] else { return [] }
        return statuses.flatMap { status.list($0) }
    }

    static let affected = ["first_affected", "known_affected", "last_affected"]
    static let fixed = ["first_fixed", "fixed"]
}
