import Glibc

/// A file with a password in its first line.
enum PasswordFile {
    static func firstLine(of file: String) throws -> String {
        guard let stream = fopen(file, "re") else { throw DeskError.unreadablePassword(file) }
        defer { fclose(stream) }
        var buffer = [CChar](repeating: 0, count: 2048)
        guard fgets(&buffer, Int32(buffer.count), stream) != nil else { throw DeskError.unreadablePassword(file) }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }
}
