import Database
import MIME

/// Finds the case that a mail answers, among those in which its sender takes part.
struct MailMatcher {
    private let mail: IncomingMail
    private let reader: RegistryReader

    init(mail: IncomingMail, _ reader: RegistryReader) {
        self.mail = mail
        self.reader = reader
    }

    /// The case, and in whose name of the register the message stands there; nil where there is none for this sender.
    func subject() throws -> (subject: Int, author: Int)? {
        guard let sender = mail.sender else { return nil }
        for subject in try named() + answered() {
            if let person = try person(sender.key, in: subject) { return (subject, person) }
            if let author = try finder(sender.key, of: subject) { return (subject, author) }
        }
        return nil
    }

    /// For who gets a new case: to what the mail says to belong. It tells nobody of a case of which the mail itself does not speak, and not whether there is one.
    ///
    /// - Parameter people: who takes part in the new case.
    func note(for people: [Int]) throws -> String? {
        var numbers = CaseNumber.all(in: mail.subject)
        for subject in try answered() {
            let number = try reader.get(PSIRTCase.self, subject).number
            let known = try CaseParticipants.present(reader.get(PSIRTCase.self, subject), reader)
            if !numbers.contains(number), people.allSatisfy(known.contains) { numbers.append(number) }
        }
        guard !numbers.isEmpty else { return nil }
        let list = numbers.prefix(5).joined(separator: ", ")
        return "このメールは \(list) に触れていますが、差出人はその参加者と確かめられません。関係は人が判断してください。"
            + " / it refers to \(list), in which its sender is not known to take part: a person must judge whether it belongs there."
    }

    /// Cases that the subject names.
    private func named() throws -> [Int] {
        try CaseNumber.all(in: mail.subject).compactMap { try reader.connection.number("SELECT id FROM psirt_case WHERE number = ?", [.text($0)]) }
    }

    /// Cases that hold a mail which this one says to answer, that of the nearest first.
    private func answered() throws -> [Int] {
        var found: [Int] = []
        for identifier in mail.answers.prefix(50) {
            let rows = try reader.connection.rows(
                "SELECT DISTINCT case_id FROM received_mail WHERE identifier = ? AND case_id IS NOT NULL ORDER BY case_id LIMIT 10",
                [.text(identifier)])
            for row in rows {
                let subject = try row.int("case_id")
                if !found.contains(subject) { found.append(subject) }
            }
        }
        return found
    }

    /// Somebody of the register who takes part under this address.
    private func person(_ address: String, in subject: Int) throws -> Int? {
        let present = try reader.list(
            Person.self,
            where: "email IS NOT NULL AND id IN (SELECT person_id FROM case_participant WHERE case_id = ? AND left_at IS NULL)", [.integer(subject)])
        return present.first { $0.isActive && $0.email?.lowercased() == address }?.id
    }

    /// Whoever reported the case by mail takes part in its conversation, and is nobody of the register: who answers for the case stands for them there.
    private func finder(_ address: String, of subject: Int) throws -> Int? {
        let count = try reader.connection.number(
            "SELECT COUNT(*) FROM received_mail WHERE case_id = ? AND opens = 1 AND sender = ?", [.integer(subject), .text(address)])
        guard count ?? 0 > 0 else { return nil }
        return try reader.get(PSIRTCase.self, subject).author
    }
}
