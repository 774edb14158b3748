import Catalog
import Glibc
import Inputs
import Synchronization

/// The catalogue to match against, opened anew when the file was replaced.
final class CatalogueFile: Sendable {
    private struct Opened {
        let catalog: Catalog
        let inode: UInt64
        let changed: Int
    }

    private let path: String?
    private let opened = Mutex<Opened?>(nil)

    init(path: String?) { self.path = path }

    /// The catalogue as it is now; nil where none is configured.
    func current() throws -> Catalog? {
        guard let path else { return nil }
        var status = stat()
        let isThere = stat(path, &status) == 0
        return try opened.withLock { opened in
            if let open = opened, isThere, open.inode == UInt64(status.st_ino), open.changed == Int(status.st_mtim.tv_sec) { return open.catalog }
            let catalog = try Catalog(MappedFile.open(path), path: path)
            opened = Opened(catalog: catalog, inode: UInt64(status.st_ino), changed: Int(status.st_mtim.tv_sec))
            return catalog
        }
    }
}
