import Diagnostics
import MIME

/// A mail as it came, read outside of any transaction. One that cannot be read is no reason to lose it: it is put aside.
public struct ReceivedBytes: Sendable {
    /// Largest mail.
    public static let limit = MIMELimits().bytes

    let stored: StoredBytes
    /// Its files, in the order of the mail.
    let files: [StoredBytes]
    let mail: Result<IncomingMail, MIMEError>
    /// The same however often it is delivered: servers on the way add fields to the header, and leave what names it and what it says alone.
    let mark: String

    /// Reads it.
    ///
    /// - Parameter own: the address that we send from.
    /// - Throws: ``MIMEError/tooBig(bytes:limit:)``.
    public init(_ bytes: [UInt8], own: String? = nil) throws {
        let read: Result<IncomingMail, MIMEError>
        do { read = .success(try IncomingMail(bytes, own: own)) } catch {
            if case .tooBig = error { throw error }
            read = .failure(error)
        }
        mail = read
        switch read {
        case .success(let mail):
            files = try mail.files.map { try StoredBytes($0.bytes) }
            // Whoever only names a mail as another is named cannot keep that other out.
            let name = "\(mail.identifier ?? "")\n\(mail.sender?.key ?? "")\n"
            mark = BlobStore.digest(Array(name.utf8) + mail.body)
        case .failure:
            files = []
            mark = BlobStore.digest(bytes)
        }
        stored = try StoredBytes(bytes)
    }
}
