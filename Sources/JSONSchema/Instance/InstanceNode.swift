import JSONStream

/// One value of a document, in the order of the document: its first child follows it, its next sibling is at ``next``.
struct InstanceNode {
    var kind: JSONKind
    /// The value has escapes (strings only).
    var hasEscape = false
    /// The name has escapes.
    var keyHasEscape = false
    /// Bytes of the value; between the quotes for a string.
    var start: UInt32
    var end: UInt32 = 0
    /// Bytes of the member's name between its quotes; empty range where there is none.
    var keyStart: UInt32 = 0
    var keyEnd: UInt32 = 0
    /// The name's number in the schema's table.
    var key: Int32 = SymbolTable.none
    /// Index of the first node behind this value and all that is in it.
    var next: Int32 = 0
    /// Members or elements.
    var count: Int32 = 0
    var parent: Int32
}
