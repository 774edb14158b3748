/// Something that a source says and that no other member of a record holds, under the source's own name for it.
///
/// The name is kept since its meaning is the source's: two sources' fields of one name need not mean the same.
public struct RecordNote: Sendable, Hashable {
    /// The source's name for it: `informational`, `affected.functions`.
    public var field: String
    /// What it says.
    public var text: String

    /// Takes the parts as they are.
    public init(_ field: String, _ text: String) {
        self.field = field
        self.text = text
    }
}
