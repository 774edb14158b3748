/// A compiled schema: instructions in one list, each schema a range of it.
struct SchemaProgram: Sendable {
    var instructions: [SchemaInstruction] = []
    var ranges: [Range<Int>] = []
    var symbols = SymbolTable()
    var patterns: [Pattern] = []
    /// True for schemas that ask which members or elements others have looked at.
    var tracks: [Bool] = []
}
