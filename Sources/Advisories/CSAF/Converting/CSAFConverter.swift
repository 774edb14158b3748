import Diagnostics
import JSONStream

/// The steps from 2.0 to 2.1; whatever has no step of its own is carried over as it is.
struct CSAFConverter {
    let releaseDay: String
    let takesTLPFromText: Bool
    /// Members that the schema of 2.0 does not define: they are named and left out.
    private let additional: Set<Int32>
    /// Products of each group.
    let groups: [String: [String]]
    private(set) var decisions: [CSAFConversion.Decision] = []

    init(_ document: CSAFDocument, takesTLPFromText: Bool) {
        self.takesTLPFromText = takesTLPFromText
        releaseDay = String(document.root[path: "document", "tracking", "current_release_date"]?.string?.prefix(10) ?? "")
        var groups: [String: [String]] = [:]
        for group in document.root["product_tree"]?.list("product_groups") ?? [] {
            if let id = group.text("group_id") { groups[id, default: []] += group.list("product_ids").compactMap(\.string) }
        }
        self.groups = groups
        let unknown = PropertyTests.unknownMembers(of: document, .v20)
        additional = Set(unknown.map(\.index))
        for member in unknown where member.pointer != "/$schema" {
            decide(
                member, "「\(shown(member.key))」は2.0のスキーマにない項目なので、書いていません。",
                "\"\(shown(member.key))\" is no property of the schema of 2.0 and was left out.")
        }
    }

    mutating func decide(_ value: CSAFValue, _ japanese: String, _ english: String) {
        decisions.append(CSAFConversion.Decision(pointer: value.pointer, wording: Wording(ja: japanese, en: english)))
    }

    mutating func convert(_ document: CSAFDocument) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("$schema", .string("https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json"))
        ]
        for member in document.root.members where member.key != "$schema" && !additional.contains(member.index) {
            switch member.key {
            case "document": members.append(JSONValue.Member("document", head(member, document)))
            case "product_tree": members.append(JSONValue.Member("product_tree", tree(member)))
            case "vulnerabilities":
                members.append(JSONValue.Member("vulnerabilities", .array(member.elements.map { vulnerability($0) })))
            default: members.append(JSONValue.Member(member.key, carried(member)))
            }
        }
        return .object(members)
    }

    /// The members of an object, some of them changed: nil takes one out.
    mutating func rewritten(
        _ value: CSAFValue, _ change: (inout CSAFConverter, CSAFValue) -> [JSONValue.Member]
    ) -> JSONValue {
        guard value.kind == .object else { return value.json }
        return .object(value.members.filter { !additional.contains($0.index) }.flatMap { change(&self, $0) })
    }

    /// A value as it is, but for what is not of the schema and for leap seconds. Recurses once a level, which the reader's depth limit bounds.
    mutating func carried(_ value: CSAFValue) -> JSONValue {
        switch value.kind {
        case .object: return rewritten(value) { converter, member in [JSONValue.Member(member.key, converter.carried(member))] }
        case .array: return .array(value.elements.map { carried($0) })
        case .string: return text(value)
        default: return value.json
        }
    }

    /// 2.1 knows no leap seconds.
    private mutating func text(_ value: CSAFValue) -> JSONValue {
        guard let text = value.string, value.key.hasSuffix("date"), text.dropFirst(17).prefix(2) == "60", DateTime(text) != nil else {
            return value.json
        }
        decide(
            value, "うるう秒は2.1では使えないため、59.999999秒としました。", "Leap seconds are not allowed in 2.1; it became second 59.999999.")
        let zone = text.dropFirst(19).drop { $0 == "." || $0.isNumber }
        return .string(text.prefix(17) + "59.999999" + String(zone))
    }
}
