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
    /// Every full product name, in the order of the document.
    let products: [CSAFValue]
    /// Members of each product group that is defined.
    let groups: [String: [String]]
    /// Every place that names a product by its id.
    let productReferences: [CSAFValue]
    /// Every place that names a product group by its id.
    let groupReferences: [CSAFValue]
    let revisions: [Revision]

    init?(_ document: CSAFDocument, _ version: CSAFVersion) {
        guard let head = document.root["document"] else { return nil }
        self.document = document
        self.version = version
        self.head = head
        root = document.root
        tracking = head["tracking"]
        profile = document.profile.exists(in: version) ? document.profile : .base
        vulnerabilities = document.vulnerabilities
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
    }

    var status: String { tracking?.text("status") ?? "" }
    var isReleased: Bool { status == "final" || status == "interim" }
    var tlp: String? { head[path: "distribution", "tlp", "label"]?.string }
    /// The label that permits anyone to read.
    var isClear: Bool { tlp == "CLEAR" || tlp == "WHITE" }
    /// Newest date of the revision history.
    var newestRevision: DateTime? { revisions.map(\.date).max() }

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
