/// How the branches of an `anyOf` or `oneOf` are told apart by one member, such as `type` in SPDX 3, whose schema is a choice among 60 classes.
///
/// A branch that can only hold for objects with certain texts there need not be tried on others. Verdicts stay the same: what is passed over could not have held.
struct SchemaChoice: Sendable {
    /// Symbol of the member.
    let key: Int32
    /// The branches to try, in their order, for each text of the member that some branch asks for.
    let branches: [Int32: [Int32]]
    /// Those to try for objects with any other value, or none.
    let others: [Int32]

    /// Finds the choices among the instructions of a program.
    static func fill(_ program: inout SchemaProgram) {
        var guards = SchemaGuards(program)
        var choices: [SchemaChoice?] = []
        for instruction in program.instructions {
            switch instruction {
            case .anyOf(let branches), .oneOf(let branches): choices.append(SchemaChoice(branches, branches.map { guards.of($0) }))
            default: choices.append(nil)
            }
        }
        program.choices = choices
    }

    private init?(_ branches: [Int32], _ guards: [[SchemaGuard]]) {
        // The member that most branches ask for.
        var counts: [Int32: Int] = [:]
        for found in guards { for key in Set(found.map(\.key)) { counts[key, default: 0] += 1 } }
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 1 else { return nil }
        let key = most.key
        let asked = guards.map { found in found.first { $0.key == key }?.symbols }
        var table: [Int32: [Int32]] = [:]
        for symbol in Set(asked.compactMap(\.self).joined()) {
            table[symbol] = zip(branches, asked).filter { $0.1?.contains(symbol) ?? true }.map(\.0)
        }
        self.key = key
        self.branches = table
        others = zip(branches, asked).filter { $0.1 == nil }.map(\.0)
    }
}
