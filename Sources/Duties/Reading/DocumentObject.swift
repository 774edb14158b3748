import Diagnostics

/// An object of a document, every member of which must be asked for: what nobody asks for is a mistake of whoever wrote it.
struct DocumentObject {
    let place: DocumentPlace
    private let members: [String: DocumentNode]
    private let order: [String]

    /// - Parameter known: the members that may stand here.
    init(_ node: DocumentNode, known: [String]) throws(DutyError) {
        guard case .object(let list) = node.value else { throw node.wrongKind(Wording(ja: "項目の組", en: "a mapping")) }
        var members: [String: DocumentNode] = [:]
        for (key, value) in list {
            guard members.updateValue(value, forKey: key) == nil else { throw DutyError(.duplicateKey(key), at: value.place) }
            guard known.isEmpty || known.contains(key) else {
                throw DutyError(.unknownKey(key, suggestions: Nearness.closest(to: key, among: known), allowed: known), at: value.place)
            }
        }
        self.members = members
        order = list.map(\.key)
        place = node.place
    }

    /// All members, in their order.
    var all: [(key: String, node: DocumentNode)] { order.compactMap { key in members[key].map { (key, $0) } } }

    /// The member of a name; nil where it is left out or null.
    subscript(key: String) -> DocumentNode? {
        guard let node = members[key] else { return nil }
        if case .null = node.value { return nil }
        return node
    }

    func required(_ key: String) throws(DutyError) -> DocumentNode {
        guard let node = self[key] else { throw DutyError(.missingKey(key), at: place) }
        return node
    }

    func text(_ key: String) throws(DutyError) -> String { try required(key).text() }

    func optionalText(_ key: String) throws(DutyError) -> String? {
        guard let node = self[key] else { return nil }
        return try node.text()
    }

    func value<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) throws(DutyError) -> Value
    where Value.RawValue == String {
        try required(key).value(type)
    }
}
