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
        let target = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        guard mayReplace(target) else { throw .notATree(path: target) }
        if !FileTree.exists(target) { try FileTree.makeFolder(target) }
        let side = target + ".new-\(getpid())"
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

    private static func mayReplace(_ folder: String) -> Bool {
        guard FileTree.exists(folder) else { return true }
        guard let names = FileTree.names(folder) else { return false }
        return names.isEmpty || names == [".well-known"] && FileTree.exists("\(folder)/\(ProviderLayout.metadata)")
    }
}
