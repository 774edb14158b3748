import SBOM

/// Who needs or holds whom in an SBOM, by place: pairs, sorted, each as the difference to the one before, in base-128 numbers.
///
/// They are only ever read as a whole, to show why a component is there; as rows they would be most of the database.
public enum DependencyEdges {
    static func pack(_ document: SBOMDocument, _ places: [String: Int]) -> [UInt8] {
        var pairs: [UInt64] = []
        for relationship in document.relationships {
            let relation = relationship.facingParts
            guard relation.kind == .dependsOn || relation.kind == .contains, let from = places[relation.from], let to = places[relation.to] else {
                continue
            }
            pairs.append(UInt64(from) << 32 | UInt64(to))
        }
        pairs.sort()
        var bytes: [UInt8] = []
        var last: UInt64 = 0
        for pair in pairs where bytes.isEmpty || pair != last {
            var rest = pair &- last
            while rest >= 128 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
            last = pair
        }
        return bytes
    }

    /// The pairs of ``pack(_:_:)``.
    public static func unpack(_ bytes: [UInt8]) -> [(from: Int, to: Int)] {
        var pairs: [(Int, Int)] = []
        var last: UInt64 = 0
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            value |= UInt64(byte & 127) << shift
            shift += 7
            guard byte < 128 else { continue }
            last &+= value
            pairs.append((Int(last >> 32), Int(last & 0xffff_ffff)))
            value = 0
            shift = 0
        }
        return pairs
    }
}
