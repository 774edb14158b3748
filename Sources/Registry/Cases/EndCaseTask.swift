import Database
import Diagnostics

/// Notes that a task of a case is done.
public struct EndCaseTask: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The number of the task.
    public var task: Int

    /// The end of a task.
    public init(_ number: String, task: Int) {
        self.number = number
        self.task = task
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let count = try transaction.connection.execute(
            "UPDATE case_task SET done_at = ?, done_by = ? WHERE id = ? AND case_id = ? AND done_at IS NULL",
            [.text(transaction.now), .integer(try transaction.ownID()), .integer(task), .integer(subject.id)])
        guard count == 1 else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "案件 \(number) に未完了のタスク #\(task) はありません。", en: "\(number) has no open task #\(task)."))
        }
        try transaction.note(.psirtCase, subject.id, subject.number, ["taskDone": .number(task)])
        return subject
    }
}
