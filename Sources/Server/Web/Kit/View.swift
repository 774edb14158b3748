import Mustache

/// The data of a template: members by name. What is not there is left out, since an empty text would be there for a template.
struct View: MustacheParent, ExpressibleByDictionaryLiteral, Sendable {
    private(set) var members: [String: any Sendable] = [:]

    /// Members that are nil are left out.
    init(dictionaryLiteral elements: (String, (any Sendable)?)...) {
        for (name, value) in elements { self[name] = value }
    }

    subscript(name: String) -> (any Sendable)? {
        get { members[name] }
        set { members[name] = newValue }
    }

    func child(named name: String) -> Any? { members[name] }

    /// Puts others beside these; theirs win.
    mutating func add(_ others: View) { members.merge(others.members) { $1 } }
}

extension View {
    /// A tag: the tone says how it looks, the text what it means.
    static func tag(_ tone: Tone, _ text: String) -> View { ["tone": tone.rawValue, "text": text] }
}

/// How something looks, by what it means for the person.
enum Tone: String, Sendable {
    case bad, warn, good, info, neutral, alarm
}
