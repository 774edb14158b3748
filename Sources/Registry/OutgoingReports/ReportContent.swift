public import Diagnostics

/// All that a report says, in both languages, with where each value comes from. What is approved is exactly this.
public struct ReportContent: Sendable, Hashable {
    /// Where the value of a field comes from.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// From the facts of the case.
        case derived
        /// From a person, who overrides what was derived.
        case filled
        /// Nobody knows yet. Nothing is invented.
        case open
    }

    /// A field with its value.
    public struct Field: Sendable, Hashable {
        /// Its name in commands.
        public let key: String
        /// Its name for people.
        public let label: Wording
        /// Its value; nil while open.
        public let value: Wording?
        /// Where that comes from.
        public let origin: Origin
        /// From which facts it is derived.
        public let source: Wording
        /// What the facts say, where a person says otherwise.
        public let overridden: Wording?
        /// Who filled it: the handle.
        public let filledBy: String?
        /// The standard and its clause.
        public let citation: String
        /// How binding it is.
        public let strength: Wording
        /// How well the source is known.
        public let evidence: Wording
    }

    /// A block of fields.
    public struct Block: Sendable, Hashable {
        /// Its title.
        public let title: Wording
        /// Its fields.
        public let fields: [Field]
    }

    /// What people call the report.
    public let number: String
    /// What kind of report it is.
    public let kind: ReportKind
    /// The name of the report.
    public let title: Wording
    /// To whom it goes.
    public let recipients: [Wording]
    /// What of the official form was not seen.
    public let caution: Wording?
    /// The case.
    public let subject: String
    /// The label of the case.
    public let label: String
    /// Whether it is a drill.
    public let isExercise: Bool
    /// What the report says of itself.
    public let phase: ReportPhase
    /// The number of the report that it follows up.
    public let follows: String?
    /// The blocks.
    public let blocks: [Block]

    /// The fields that are open.
    public var open: [Field] { blocks.flatMap(\.fields).filter { $0.origin == .open } }

    /// The field of a name.
    public func field(_ key: String) -> Field? { blocks.lazy.flatMap(\.fields).first { $0.key == key } }
}
