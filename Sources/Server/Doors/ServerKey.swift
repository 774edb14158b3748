import Crypto
import Foundation

/// The server's own key, beside the registry and not in it: whoever gets a copy of the database alone cannot read the second factors.
struct ServerKey: Sendable {
    private let key: SymmetricKey

    /// Reads the key file, which only this user may read; makes it on the first start.
    ///
    /// - Throws: ``ServerError/folder(_:message:)``.
    static func load(_ path: String) throws -> ServerKey {
        if let content = FileManager.default.contents(atPath: path) {
            guard content.count == 32 else { throw ServerError.folder(path, message: "not a key of 32 bytes") }
            return ServerKey(key: SymmetricKey(data: content))
        }
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Array($0) }
        let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw ServerError.folder(path, message: String(cString: strerror(errno))) }
        defer { close(file) }
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw ServerError.folder(path, message: String(cString: strerror(errno)))
        }
        return ServerKey(key: key)
    }

    /// Bytes sealed with AES-GCM, in base64; `purpose` must be the same when they are opened.
    func seal(_ bytes: [UInt8], for purpose: String) throws -> String {
        let box = try AES.GCM.seal(Data(bytes), using: key, authenticating: Data(purpose.utf8))
        return (box.combined ?? Data()).base64EncodedString()
    }

    /// What ``seal(_:for:)`` sealed.
    ///
    /// - Throws: ``ServerError/unreadableFactor`` for what another key sealed, or for another purpose.
    func open(_ text: String, for purpose: String) throws -> [UInt8] {
        guard let data = Data(base64Encoded: text), let box = try? AES.GCM.SealedBox(combined: data),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8))
        else { throw ServerError.unreadableFactor }
        return Array(bytes)
    }
}
