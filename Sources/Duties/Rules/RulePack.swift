import Diagnostics
public import JSONStream

/// A pack of rules as it was read; it is checked against the others when a ``RuleBook`` is made of it.
public struct RulePack: Sendable {
    /// Its name; a pack replaces another of the same name.
    public let name: String
    /// Version of its text.
    public let version: String
    /// The file that it came from, for messages.
    public let file: String

    let facts: [Placed<FactDefinition>]
    let documents: [Placed<(id: String, wording: Wording)>]
    let recipients: [Placed<(id: String, wording: Wording)>]
    let plans: [Placed<DutyPlan>]
    let rules: [Placed<RuleDraft>]

    /// Reads a pack in YAML.
    ///
    /// - Throws: `PlacedError` with file, line and pointer.
    public static func read(_ block: ByteBlock, file: String) throws -> RulePack { try RulePackReader.read(block, file: file) }
}

/// Something that was read, and where it stood.
struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let place: DocumentPlace
}
