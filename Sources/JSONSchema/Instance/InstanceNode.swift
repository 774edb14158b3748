import JSONStream

/// One value of a document, in the order of the document: its first child follows it, its next sibling is at ``next``.
struct InstanceNode {
    var kind: JSONKind
    /// The value has escapes (strings only).
    var hasEscape = false
    /// The name has escapes.
    var keyHasEscape = false
    /// First byte of the value; behind the quote for a string.
    var start: UInt32
    /// Behind the last byte of a string (its closing quote) or another single value; members or elements of an object or array. A document has millions of
    /// nodes, so that two fields are one.
    private var endOrCount: UInt32 = 0
    /// First byte of the member's name behind its quote; 0 where there is none.
    var keyStart: UInt32 = 0
    /// The name's number in the schema's table.
    var key: Int32 = SymbolTable.none
    /// Index of the first node behind this value and all that is in it.
    var next: Int32 = 0
    var parent: Int32

    init(kind: JSONKind, start: UInt32, parent: Int32) {
        self.kind = kind
        self.start = start
        self.parent = parent
    }

    private var isContainer: Bool { kind == .object || kind == .array }

    /// Behind the last byte of a single value.
    var end: UInt32 {
        get { isContainer ? start : endOrCount }
        set { endOrCount = newValue }
    }

    /// Members or elements.
    var count: Int32 {
        get { isContainer ? Int32(bitPattern: endOrCount) : 0 }
        set { endOrCount = UInt32(bitPattern: newValue) }
    }
}
