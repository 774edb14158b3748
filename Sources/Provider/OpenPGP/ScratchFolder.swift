import Glibc

/// A folder for one piece of work, readable by this user only, gone with all that is in it when the value goes.
final class ScratchFolder: Sendable {
    let path: String

    init() throws(ProviderError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/mimamori-pgp-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .couldNotWrite(path: parent, message: FileTree.message()) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { FileTree.remove(path) }

    /// Writes a file in it that nobody else can read.
    func write(_ bytes: [UInt8], as name: String) throws(ProviderError) -> String {
        try FileTree.write(bytes, to: path + "/" + name, mode: 0o600)
        return path + "/" + name
    }
}
