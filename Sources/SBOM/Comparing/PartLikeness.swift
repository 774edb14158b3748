import PackageURL
import Versions

/// Pairs the entries of one thing that is there several times: for other processors, in other versions, in several copies.
///
/// Round by round, from those that are alike in everything to those that share nothing but the name. Places in the document never decide.
struct PartLikeness {
    /// What tells entries of one name apart.
    private struct Entry {
        let version: String
        let packageType: String
        /// All qualifiers of the first purl, in canonical order.
        let qualifiers: String
        /// Those that tell builds apart: where a package came from is none of them.
        let build: String
        let digests: [String]
        /// What else people compare.
        let rest: String
        let id: String
        /// Everything but id and place, as a number.
        let whole: String
    }

    private let old: [Entry]
    private let new: [Entry]
    private var pairedOld: [Bool]
    private var pairedNew: [Bool]
    private var found: [(old: Int, new: Int)] = []

    init(_ old: [(Component, PartIdentity)], _ new: [(Component, PartIdentity)]) {
        var numbers: [Component: Int] = [:]
        self.old = old.map { Self.entry($0.0, $0.1, &numbers) }
        self.new = new.map { Self.entry($0.0, $0.1, &numbers) }
        pairedOld = Array(repeating: false, count: old.count)
        pairedNew = Array(repeating: false, count: new.count)
    }

    /// Places in the lists given that belong together.
    mutating func pairs() -> [(old: Int, new: Int)] {
        let rounds: [(Entry) -> [String]] = [
            { ["\($0.whole)\u{0}\($0.id)"] },
            { [$0.whole] },
            { entry in entry.digests.map { "\(entry.version)\u{0}\(entry.qualifiers)\u{0}\($0)\u{0}\(entry.rest)" } },
            { entry in entry.digests.map { "\(entry.version)\u{0}\(entry.qualifiers)\u{0}\($0)" } },
            { ["\($0.version)\u{0}\($0.qualifiers)\u{0}\($0.digests.isEmpty)\u{0}\($0.rest)"] },
            { ["\($0.version)\u{0}\($0.qualifiers)\u{0}\($0.rest)"] },
            { ["\($0.version)\u{0}\($0.qualifiers)"] },
            { entry in entry.digests.map { "\(entry.version)\u{0}\(entry.build)\u{0}\($0)" } },
            { ["\($0.version)\u{0}\($0.build)"] },
            // A new version for one processor is no old version for another.
            { $0.build.isEmpty ? [] : [$0.build] },
            { entry in entry.digests.map { "\(entry.version)\u{0}\($0)" } },
            { [$0.version] },
            { _ in [""] },
        ]
        for round in rounds {
            guard pairedOld.contains(false), pairedNew.contains(false) else { break }
            pair(by: round)
        }
        return found
    }

    private mutating func pair(by keys: (Entry) -> [String]) {
        func places(_ entries: [Entry], _ isPaired: [Bool]) -> [String: [Int]] {
            var places: [String: [Int]] = [:]
            for index in entries.indices where !isPaired[index] { for key in keys(entries[index]) { places[key, default: []].append(index) } }
            return places
        }
        let (left, right) = (places(old, pairedOld), places(new, pairedNew))
        for key in left.keys.sorted() {
            guard let others = right[key], let own = left[key] else { continue }
            let members = sorted(own.filter { !pairedOld[$0] }, old)
            var candidates = PackageQueue(sorted(others.filter { !pairedNew[$0] }, new).map { ($0, new[$0].packageType) })
            for member in members {
                guard let candidate = candidates.take(old[member].packageType) else { continue }
                pairedOld[member] = true
                pairedNew[candidate] = true
                found.append((member, candidate))
            }
        }
    }

    /// By version, then by everything else, so that the order of the document does not show.
    private func sorted(_ places: [Int], _ entries: [Entry]) -> [Int] {
        guard places.count > 1 else { return places }
        func text(_ place: Int) -> [String] {
            let entry = entries[place]
            return [entry.version, entry.qualifiers, entry.rest, entry.digests.joined(separator: " "), entry.id]
        }
        let canonical = places.map { ($0, text($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        let scheme = VersionScheme.named(entries[canonical[0]].packageType) ?? .generic
        return VersionSorting.sorted(canonical, scheme) { entries[$0].version }
    }

    private static func entry(_ part: Component, _ identity: PartIdentity, _ numbers: inout [Component: Int]) -> Entry {
        let purl = part.purls.lazy.compactMap { try? PackageURL(parsing: $0, strictness: .syntax) }.first
        let qualifiers = (purl?.qualifiers ?? []).map { ($0.key, "\($0.key)=\($0.value)") }.sorted { $0.1 < $1.1 }
        let claims = part.licenses.map { $0.parsed?.canonical ?? $0.text }.sorted()
        let rest = [
            part.supplier?.name ?? "", claims.joined(separator: ","), part.allCPEs.sorted().joined(separator: ","), part.kind.rawValue,
            part.scope?.rawValue ?? "", part.origin?.rawValue ?? "", part.support?.endOfSupport ?? "", part.fullName,
        ]
        var nameless = part
        nameless.id = ""
        nameless.parent = nil
        nameless.flags.remove(.idIsMadeUp)
        let number = numbers[nameless] ?? numbers.count
        numbers[nameless] = number
        return Entry(
            version: identity.version ?? "", packageType: identity.packageType, qualifiers: qualifiers.map(\.1).joined(separator: "&"),
            build: qualifiers.filter { !whereabouts.contains($0.0) }.map(\.1).joined(separator: "&"),
            digests: Set(part.hashes.map { "\($0.algorithm.name) \($0.value.lowercased())" }).sorted(), rest: rest.joined(separator: "\u{0}"),
            id: part.id, whole: String(number))
    }

    /// Qualifiers of where a package is from, which may change with each release: those that ECMA-427 knows for all types, and two that Syft adds.
    private static let whereabouts: Set<String> = [
        "checksum", "distro", "download_url", "file_name", "repository_url", "upstream", "vcs_url",
    ]
}
