import Synchronization

/// What SBOMs say of their copies of components, read for one walk over many releases against one catalogue.
final class KnownInstances: Sendable {
    /// By number; nil for one that says nothing that counts.
    private let all = Mutex<[Int: KnownInstance?]>([:])
    /// Most that are kept: some hundred MiB.
    private static let most = 250_000

    /// Those of these uses that count.
    ///
    /// - Parameter withDigests: whether the catalogue says anything of files by their digests.
    func instances(_ uses: [ComponentUse], withDigests: Bool, _ reader: RegistryReader) throws -> [Int: KnownInstance] {
        let wanted = Set(uses.lazy.map(\.instance)).subtracting([0])
        if wanted.isEmpty { return [:] }
        var found: [Int: KnownInstance] = [:]
        let missing = all.withLock { known in
            wanted.filter { number in
                guard let instance = known[number] else { return true }
                if let instance { found[number] = instance }
                return false
            }
        }
        if missing.isEmpty { return found }
        var fresh: [Int: KnownInstance?] = [:]
        for number in missing { fresh.updateValue(nil, forKey: number) }
        try KnownInstance.forEach(missing.sorted(), withDigests: withDigests, reader) { fresh.updateValue($1, forKey: $0) }
        for (number, instance) in fresh { if let instance { found[number] = instance } }
        all.withLock { known in
            if known.count + fresh.count > Self.most { known.removeAll() }
            if fresh.count <= Self.most { known.merge(fresh) { first, _ in first } }
        }
        return found
    }
}
