/// One step of the tables' history. A migration that was released is never edited: what it got wrong, the next one puts right.
public struct Migration: Sendable {
    /// 1, 2, 3 …, without gaps.
    public let number: Int
    /// What it is for, in a few words.
    public let name: String
    /// Statements in the words of ``SQLDialect/definition(_:)``.
    public let statements: [String]

    /// Takes the parts as they are.
    public init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// A number that changes with the statements: FNV-1a, 64 bits, over their text.
    public var mark: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in statements.joined(separator: "\n;\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }
}
