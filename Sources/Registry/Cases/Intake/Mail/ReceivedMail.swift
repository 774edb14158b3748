import Database
import MIME

/// The notes of mails that came.
enum ReceivedMail {
    /// Two deliveries of one mail at a time must not both find that it is new.
    static let lock = SQLLock(number: 0x4d49_4d41_000b)

    /// One that came before, with when it did and the number of its case.
    static func find(mark: String, _ reader: RegistryReader) throws -> (id: Int, at: String, subject: Int?)? {
        try reader.connection.row("SELECT id, at, case_id FROM received_mail WHERE mark = ?", [.text(mark)]).map {
            (try $0.int("id"), try $0.text("at"), try $0.optionalInt("case_id"))
        }
    }

    /// Keeps one that is for no case, for a person to look at.
    ///
    /// - Parameter why: the word of ``AutomaticMail``, or the code of an error.
    static func putAside(
        _ received: ReceivedBytes, _ mail: IncomingMail?, _ why: String, _ at: String?, _ transaction: RegistryTransaction
    ) throws {
        let id = try add(received, mail, at, transaction)
        try transaction.connection.execute("UPDATE received_mail SET aside = ? WHERE id = ?", [.text(why), .integer(id)])
        // Who reads the chain need not be of those who take reports: it says neither who wrote nor what.
        try transaction.note(.registry, nil, "received mail", ["aside": .text(why), "sha256": .text(received.stored.digest)])
    }

    static func add(_ received: ReceivedBytes, _ mail: IncomingMail?, _ at: String?, _ transaction: RegistryTransaction) throws -> Int {
        let digest = try BlobStore.put(received.stored, in: transaction)
        return try transaction.connection.insertedID(
            "INSERT INTO received_mail (mark, at, identifier, sender, subject, digest, opens) VALUES (?, ?, ?, ?, ?, ?, 0)",
            [
                .text(received.mark), .text(at ?? transaction.now), .text(mail?.identifier), .text(mail?.sender?.key),
                .text(String((mail?.subject ?? "").prefix(300))), .text(digest),
            ])
    }

    /// Notes in which case it is.
    static func place(_ id: Int, in subject: PSIRTCase, opening isOpening: Bool, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "UPDATE received_mail SET case_id = ?, opens = ?, aside = NULL WHERE id = ?", [.integer(subject.id), .flag(isOpening), .integer(id)])
    }
}
