import CPOSIX
import Glibc

/// Puts a tree in its place: the new one is written beside the old one and swapped with it in one step, so that whoever reads sees one or the
/// other, whenever this program is killed.
enum TreeWriter {
    /// Writes the files.
    ///
    /// - Parameter folder: where the tree stands: missing, empty, or a tree that was made here before.
    /// - Throws: ``ProviderError``; the old tree is then as it was.
    static func write(_ files: [TreeFile], to folder: String) throws(ProviderError) {
        let named = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        guard mayReplace(named) else { throw .notATree(path: named) }
        if !FileTree.exists(named) { try FileTree.makeFolder(named) }
        // A link stays one: what it leads to is swapped.
        let target = FileTree.resolved(named)
        clean(beside: target)
        let side = target + ending + String(getpid())
        FileTree.remove(side)
        do throws(ProviderError) {
            var made: Set<String> = []
            for file in files {
                let path = side + "/" + file.path
                let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
                if made.insert(parent).inserted { try FileTree.makeFolder(parent) }
                try FileTree.write(file.bytes, to: path)
            }
            guard mimamori_exchange(side, target) == 0 else { throw ProviderError.cannotSwap(path: target, message: FileTree.message()) }
        } catch {
            FileTree.remove(side)
            throw error
        }
        FileTree.remove(side)
    }

    private static let ending = ".new-"

    /// Takes away what runs left that were killed: side folders of processes that are no more.
    private static func clean(beside target: String) {
        guard let slash = target.lastIndex(of: "/") else { return }
        let prefix = target[target.index(after: slash)...] + ending
        for name in FileTree.names(String(target[..<slash])) ?? [] where name.hasPrefix(prefix) {
            guard let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
            FileTree.remove(target[...slash] + name)
        }
    }

    private static func mayReplace(_ folder: String) -> Bool {
        guard FileTree.exists(folder) else { return true }
        guard let names = FileTree.names(folder) else { return false }
        return names.isEmpty || names == [".well-known"] && FileTree.exists("\(folder)/\(ProviderLayout.metadata)")
    }
}
