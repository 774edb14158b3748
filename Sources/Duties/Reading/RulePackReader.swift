import Diagnostics
import JSONStream
import YAMLStream

/// Reads rule packs strictly: whatever it does not know is refused with its place, so that a misspelt word never silences a duty.
struct RulePackReader {
    private static let most = 5000
    private static let longestID = 80

    private let file: String

    static func read(_ block: ByteBlock, file: String) throws -> RulePack {
        do {
            let json = try YAMLTranscriber.json(of: block, limits: YAMLLimits(depth: 32, scalarBytes: 1 << 20))
            return try RulePackReader(file: file).pack(DocumentNode.read(json))
        } catch let error as any ExplainedError {
            throw PlacedError(file: file, error: error)
        }
    }

    private func pack(_ node: DocumentNode) throws(DutyError) -> RulePack {
        let object = try DocumentObject(
            node, known: ["pack", "version", "jurisdiction", "facts", "documents", "recipients", "plans", "rules"])
        let jurisdiction = try object["jurisdiction"].map { (node) throws(DutyError) in try node.value(Jurisdiction.self) }
        return RulePack(
            name: try Self.id(object.required("pack")), version: try object.text("version"), file: file,
            facts: try list(object["facts"], Wording(ja: "事実", en: "facts")) { (node) throws(DutyError) in try fact(node) },
            documents: try names(object["documents"]), recipients: try names(object["recipients"]),
            plans: try list(object["plans"], Wording(ja: "計画", en: "plans")) { (node) throws(DutyError) in try plan(node) },
            rules: try list(object["rules"], Wording(ja: "規則", en: "rules")) { (node) throws(DutyError) in
                try RuleDraftReader(jurisdiction: jurisdiction).rule(node)
            })
    }

    private func list<Value: Sendable>(
        _ node: DocumentNode?, _ kind: Wording, _ read: (DocumentNode) throws(DutyError) -> Value
    ) throws(DutyError) -> [Placed<Value>] {
        guard let node else { return [] }
        let elements = try node.elements()
        guard elements.count <= Self.most else { throw DutyError(.tooMany(kind, limit: Self.most), at: node.place) }
        var values: [Placed<Value>] = []
        for element in elements { values.append(Placed(value: try read(element), place: element.place)) }
        return values
    }

    private func names(_ node: DocumentNode?) throws(DutyError) -> [Placed<(id: String, wording: Wording)>] {
        guard let node else { return [] }
        var names: [Placed<(id: String, wording: Wording)>] = []
        for member in try DocumentObject(node, known: []).all {
            names.append(Placed(value: (try Self.id(member.key, member.node.place), try member.node.wording()), place: member.node.place))
        }
        return names
    }

    private func fact(_ node: DocumentNode) throws(DutyError) -> FactDefinition {
        let object = try DocumentObject(node, known: ["id", "type", "values", "label", "question", "source"])
        let type: FactType
        let name = try object.required("type")
        switch try name.text() {
        case "yes-no": type = .bool
        case "number": type = .number
        case "time": type = .time
        case "choice":
            var choices: [FactType.Choice] = []
            for member in try DocumentObject(object.required("values"), known: []).all {
                choices.append(FactType.Choice(id: try Self.id(member.key, member.node.place), label: try member.node.wording()))
            }
            guard choices.count >= 2 else {
                throw try object.required("values").wrongKind(Wording(ja: "2つ以上の値", en: "two values or more"))
            }
            type = .choice(choices)
        default: throw DutyError(.notOneOf(try name.text(), allowed: ["yes-no", "choice", "number", "time"]), at: name.place)
        }
        if name.isText("choice") == false, let values = object["values"] {
            throw DutyError(.unknownKey("values", suggestions: [], allowed: ["id", "type", "label", "question", "source"]), at: values.place)
        }
        return FactDefinition(
            id: try Self.id(object.required("id")), type: type, label: try object.required("label").wording(),
            question: try object.required("question").wording(), source: try object.text("source"))
    }

    private func plan(_ node: DocumentNode) throws(DutyError) -> DutyPlan {
        let object = try DocumentObject(node, known: ["id", "steps"])
        var steps: [DutyPlan.Step] = []
        for element in try object.required("steps").elements() {
            let step = try DocumentObject(element, known: ["after", "days", "title", "citation"])
            let anchor: DutyPlan.Anchor
            switch try step.text("after") {
            case "start": anchor = .start
            case "safe": anchor = .safe
            case "legal": anchor = .legal
            case let fact: anchor = .fact(fact)
            }
            steps.append(
                DutyPlan.Step(
                    anchor: anchor, days: try step.required("days").int(-366...366), title: try step.required("title").wording(),
                    citation: try step.text("citation")))
        }
        return DutyPlan(id: try Self.id(object.required("id")), steps: steps)
    }

    static func id(_ node: DocumentNode) throws(DutyError) -> String { try id(node.text(), node.place) }

    static func id(_ text: String, _ place: DocumentPlace) throws(DutyError) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
        let first = text.utf8.first ?? 0
        // A name of the predicate language cannot be the name of a fact.
        guard isPlain, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"), text.utf8.count <= longestID,
            !["and", "or", "not", "in", "always", "happened", "fires"].contains(text)
        else { throw DutyError(.badID(text), at: place) }
        return text
    }
}

extension DocumentNode {
    func isText(_ text: String) -> Bool {
        guard case .string(let own) = value else { return false }
        return own == text
    }
}
