import Feeds
import Glibc
import Inputs
import JSONStream

/// Files that hold a key.
enum KeyFile {
    /// Writes a new file that only `mode` may read; one that is there is left alone.
    static func write(_ text: String, to path: String, mode: mode_t) throws(FeedError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .couldNotWrite(path: path, message: String(cString: strerror(errno)))
        }
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard close(descriptor) == 0, count == bytes.count else { throw .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
    }

    static func publicKey(_ path: String) throws -> BundlePublicKey {
        guard let key = BundlePublicKey(pem: try text(path)) else { throw FeedError.badKey(path: path) }
        return key
    }

    static func privateKey(_ path: String) throws -> BundlePrivateKey {
        guard let key = BundlePrivateKey(pem: try text(path)) else { throw FeedError.badKey(path: path) }
        return key
    }

    private static func text(_ path: String) throws(InputError) -> String {
        String(decoding: try MappedFile.open(path, limit: 1 << 16).copied(), as: UTF8.self)
    }
}
