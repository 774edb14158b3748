/// Writes the licence that a node is as an expression (SPDX 2.3, Annex "SPDX license expressions").
///
/// Nodes may point at one another in circles, and each at the next twice: what becomes of one is bounded.
struct RDFLicense {
    /// Bytes of licences of which one expression may be made; those of real documents have some thousand.
    private static let longest = 1 << 16
    private static let deepest = 64

    private let graph: RDFGraph
    private let others: [String: String]
    private var left = longest

    /// The expression; nil for one that goes round in circles or is too large.
    ///
    /// - Parameter others: ids of other documents, by their name spaces.
    static func expression(_ value: RDFGraph.Value, _ graph: RDFGraph, others: [String: String]) -> String? {
        // A text is written as it stands.
        if case .text(let range) = value { return String(decoding: graph.texts.bytes(range), as: UTF8.self) }
        var writer = RDFLicense(graph: graph, others: others)
        let text = writer.license(value, depth: 0)
        return writer.left < 0 ? nil : text
    }

    private init(graph: RDFGraph, others: [String: String]) {
        self.graph = graph
        self.others = others
    }

    private mutating func license(_ value: RDFGraph.Value, depth: Int) -> String {
        guard depth < Self.deepest, left >= 0 else {
            left = -1
            return ""
        }
        switch value {
        case .text(let range): return taken(String(decoding: graph.texts.bytes(range), as: UTF8.self))
        case .node(let name):
            guard let node = graph.place(of: name).map({ graph.nodes[$0] }), node.type >= 0, !graph.type(node).isEmpty else {
                return taken(named(graph.text(ofName: name)))
            }
            switch graph.type(node) {
            case "ConjunctiveLicenseSet": return set(node, " AND ", depth)
            case "DisjunctiveLicenseSet": return set(node, " OR ", depth)
            case "OrLaterOperator": return member(node, depth) + "+"
            case "WithExceptionOperator":
                let member = member(node, depth)
                guard let exception = graph.first("licenseException", of: node) else { return member }
                return "\(member) WITH \(taken(self.exception(exception.value)))"
            default: return taken(graph.text("licenseId", of: node) ?? named(graph.text(ofName: name)))
            }
        }
    }

    private mutating func taken(_ text: String) -> String {
        left -= text.utf8.count + 1
        return left < 0 ? "" : text
    }

    private mutating func set(_ node: RDFGraph.Node, _ joint: String, _ depth: Int) -> String {
        var parts: [String] = []
        let member = graph.words.known("member")
        var at = node.first
        while at >= 0, left >= 0 {
            let property = graph.properties[Int(at)]
            if property.word == member { parts.append(license(property.value, depth: depth + 1)) }
            at = property.next
        }
        return "(" + parts.joined(separator: joint) + ")"
    }

    private mutating func member(_ node: RDFGraph.Node, _ depth: Int) -> String {
        graph.first("member", of: node).map { license($0.value, depth: depth + 1) } ?? "NOASSERTION"
    }

    private func exception(_ value: RDFGraph.Value) -> String {
        switch value {
        case .text(let range): String(decoding: graph.texts.bytes(range), as: UTF8.self)
        case .node(let name):
            graph.place(of: name).flatMap { graph.text("licenseExceptionId", of: graph.nodes[$0]) } ?? RDFGraph.fragment(graph.text(ofName: name))
        }
    }

    /// A licence by its address; one that another document defines has that document's id before it (SPDX 2.3 clause 6.6, Annex D).
    private func named(_ address: String) -> String {
        switch RDFGraph.fragment(address) {
        case "noassertion": return "NOASSERTION"
        case "none": return "NONE"
        case let id: return RDFGraph.elsewhere(address, others) ?? id
        }
    }
}
