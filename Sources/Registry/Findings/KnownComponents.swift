import Synchronization

/// Components that were read from the register already, for a walk over many releases: they share most of theirs.
final class KnownComponents: Sendable {
    private let all = Mutex<[Int: KnownComponent]>([:])
    /// Most that are kept: some hundred MiB.
    private static let most = 250_000

    /// Calls `body` with the components of these numbers, in their order.
    func forEach(_ numbers: [Int], _ reader: RegistryReader, _ body: (Int, KnownComponent) -> Void) throws {
        var missing: Set<Int> = []
        all.withLock { known in
            for number in numbers where known[number] == nil { missing.insert(number) }
        }
        var fresh: [Int: KnownComponent] = [:]
        try KnownComponent.forEach(missing.sorted(), reader) { fresh[$0] = $1 }
        try all.withLock { known in
            for number in numbers {
                guard let component = known[number] ?? fresh[number] else { throw RegistryError.notFound(.component, "#\(number)") }
                body(number, component)
            }
            if known.count + fresh.count > Self.most { known.removeAll() }
            if fresh.count <= Self.most { known.merge(fresh) { first, _ in first } }
        }
    }
}
