import Synchronization

/// Components that were read from the register already, for a walk over many releases: they share most of theirs.
final class KnownComponents: Sendable {
    private let all = Mutex<[Int: KnownComponent]>([:])
    /// Most that are kept: some hundred MiB.
    private static let most = 250_000

    /// The components of these numbers, in their order.
    func components(_ numbers: [Int], _ reader: RegistryReader) throws -> [KnownComponent] {
        let missing = all.withLock { known in Set(numbers.filter { known[$0] == nil }) }
        var fresh: [Int: KnownComponent] = [:]
        if !missing.isEmpty { try KnownComponent.forEach(missing.sorted(), reader) { fresh[$0] = $1 } }
        return try all.withLock { known in
            let found = try numbers.map { number in
                guard let component = known[number] ?? fresh[number] else { throw RegistryError.notFound(.component, "#\(number)") }
                return component
            }
            if known.count + fresh.count > Self.most { known.removeAll() }
            if fresh.count <= Self.most { known.merge(fresh) { first, _ in first } }
            return found
        }
    }
}
