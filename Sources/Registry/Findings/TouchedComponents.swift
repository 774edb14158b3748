import Catalog
import Database

/// Which components a change of the catalogue touches, and which releases hold one of them.
struct TouchedComponents: Query {
    static let permission = Permission.manageCatalogue
    let keys: Set<MatchKey>

    /// An answer.
    struct Answer: Sendable {
        /// Releases that hold a touched component.
        var releases: Set<Int> = []
        /// By SBOM in use, its touched components by place.
        var uses: [Int: [ComponentUse]] = [:]
        /// By SBOM in use, the distribution that it describes.
        var systems: [Int: OperatingSystem] = [:]
        /// Whether the touched uses are so many that each release is better matched as a whole; they are not in `uses` then.
        var isWide = false
    }

    /// Most uses that are listed: some ten MiB.
    private static let most = 500_000

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> Answer {
        if keys.isEmpty { return Answer() }
        // Every component stands once, so all of them are looked through; an index of keys would be larger than the table, and wrong as soon as the
        // program reads an identifier in another way.
        let systems = try KnownComponent.systems(reader)
        let distributions = Set(systems.values)
        let keys = MatchKeySet(keys)
        // What touches one copy touches the component: a release may have it twice, and what stands of a component is brought up to date as a whole.
        var touched = try KnownInstance.components(with: keys, anyOf: distributions, reader)
        try KnownComponent.forEach(reader) { id, known in
            if known.component.hasKey(in: keys, anyOf: distributions) { touched.insert(id) }
        }
        var places = Places(owners: try owners(reader))
        for component in touched.sorted() {
            try places.add(component, reader)
            // What would take too much is matched as a whole: which releases it is must be known all the same.
            if places.count > Self.most { places.isWide = true }
            if places.isWide, places.hasAll { break }
        }
        return try places.answer(systems, reader)
    }

    private func owners(_ reader: RegistryReader) throws -> [Int: Int] {
        var owners: [Int: Int] = [:]
        try reader.connection.forEach(
            "SELECT id, release_id FROM sbom WHERE release_id IS NOT NULL AND state = 'accepted' AND replaced_by IS NULL", []
        ) { owners[try $0.int("id")] = try $0.int("release_id") }
        return owners
    }

    /// Where touched components stand.
    private struct Places {
        /// By SBOM in use, its release.
        let owners: [Int: Int]
        private let all: Int
        private(set) var count = 0
        private var releases: Set<Int> = []
        private var uses: [Int: [(place: Int, use: ComponentUse)]] = [:]
        var isWide = false { didSet { uses = [:] } }

        init(owners: [Int: Int]) {
            self.owners = owners
            all = Set(owners.values).count
        }

        /// Whether every release holds one of them.
        var hasAll: Bool { releases.count == all }

        mutating func add(_ component: Int, _ reader: RegistryReader) throws {
            var found: [(sbom: Int, place: Int, instance: Int)] = []
            try reader.connection.forEach(
                "SELECT sbom_id, place, instance_id FROM component_use WHERE component_id = ?", [.integer(component)]
            ) { row in found.append((try row.int("sbom_id"), try row.int("place"), try row.int("instance_id"))) }
            for (sbom, place, instance) in found {
                guard let release = owners[sbom] else { continue }
                releases.insert(release)
                if isWide { continue }
                uses[sbom, default: []].append((place, ComponentUse(component: component, instance: instance)))
                count += 1
            }
        }

        func answer(_ systems: [Int: OperatingSystem], _ reader: RegistryReader) throws -> Answer {
            var answer = Answer(releases: releases, isWide: isWide)
            if isWide { return answer }
            for (sbom, places) in uses { answer.uses[sbom] = places.sorted { $0.place < $1.place }.map(\.use) }
            // Of several in one SBOM the first counts.
            var first: [Int: Int] = [:]
            for (component, system) in systems {
                try reader.connection.forEach("SELECT sbom_id, place FROM component_use WHERE component_id = ?", [.integer(component)]) { row in
                    let (sbom, place) = (try row.int("sbom_id"), try row.int("place"))
                    guard answer.uses[sbom] != nil, place < first[sbom] ?? .max else { return }
                    first[sbom] = place
                    answer.systems[sbom] = system
                }
            }
            return answer
        }
    }
}
