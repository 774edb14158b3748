/// A compiled schema: instructions in one list, each schema a range of it.
struct SchemaProgram: Sendable {
    var instructions: [SchemaInstruction] = []
    var ranges: [Range<Int>] = []
    var symbols = SymbolTable()
    var patterns: [Pattern] = []
    /// True for schemas that ask which members or elements others have looked at.
    var tracks: [Bool] = []
    /// For each instruction, how its branches are told apart at a glance; nil where they are not.
    var choices: [SchemaChoice?] = []
}
