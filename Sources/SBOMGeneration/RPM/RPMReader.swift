import Diagnostics
import JSONStream
import PackageURL
import SBOM

/// The packages of a system with RPM.
struct RPMReader {
    /// Hands over all headers; asked twice.
    typealias Pass = ((UnsafeRawBufferPointer) throws(GenerationError) -> Void) throws(GenerationError) -> Void

    private let system: OSRelease?
    private var names = ProvidedNames()
    private var needs: [(from: Int, names: [String])] = []
    private var damaged = 0
    private var keys = 0

    static func readSQLite(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        // What a write-ahead log holds is not in the database yet.
        if case .file(let size)? = file.tree.look(file.path + "-wal"), size > 0 { harvest.note(.incomplete(logLeft)) }
        let block = file.block
        try read(file, into: &harvest) { body throws(GenerationError) in try RPMDatabase.readSQLite(block, body) }
    }

    static func readNDB(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let block = file.block
        try read(file, into: &harvest) { body throws(GenerationError) in try RPMDatabase.readNDB(block, body) }
    }

    /// A database of RPM before 4.16. One that is damaged, RPM itself can turn into a newer one, which the notes say.
    static func readBerkeley(_ file: SourceFile, into harvest: inout Harvest) {
        let block = file.block
        var found = harvest
        do throws(GenerationError) {
            try read(file, into: &found) { body throws(GenerationError) in
                var database = try BerkeleyHash(block)
                try database.read(body)
            }
            harvest = found
        } catch {
            harvest.note(.unreadable(code: error.code, error.wording))
            harvest.note(.notReadable(.rpmBerkeley, advice: rebuild))
        }
    }

    private static func read(_ file: SourceFile, into harvest: inout Harvest, _ pass: Pass) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        var reader = RPMReader(system: OSRelease.of(file))
        if reader.system?.id == nil { harvest.note(.noDistribution(assumed: "rpm")) }
        var owners: [Int] = []
        try pass { bytes throws(GenerationError) in owners.append(try reader.take(bytes, &harvest) ?? -1) }
        guard !harvest.parts.isEmpty || reader.damaged == 0 else { throw .database(message: "no header can be read") }
        try reader.findFiles(owners, pass)
        try reader.connect(&harvest)
        if reader.damaged > 0 { harvest.note(.entryPassedOver("header × \(reader.damaged)", line: nil)) }
        if reader.keys > 0 { harvest.note(.remark(leftOut(keys: reader.keys))) }
    }

    private init(system: OSRelease?) { self.system = system }

    /// Takes a package and gives its index; nil for what is none.
    private mutating func take(_ bytes: UnsafeRawBufferPointer, _ harvest: inout Harvest) throws(GenerationError) -> Int? {
        guard let header = RPMHeader(bytes), let name = header.text(.name), let version = header.text(.version) else {
            damaged += 1
            return nil
        }
        // Keys that packages are checked with are kept as if they were packages.
        guard name != "gpg-pubkey" else {
            keys += 1
            return nil
        }
        let full = [version, header.text(.release)].compactMap { $0 }.joined(separator: "-")
        let epoch = header.numbers(.epoch).first.flatMap { $0 > 0 ? String($0) : nil }
        var part = harvest.component(
            type: "rpm", namespace: namespace, name: name, version: full,
            qualifiers: [
                ("arch", header.text(.architecture)), ("distro", system?.distro), ("epoch", epoch), ("upstream", header.text(.sourceRPM)),
                ("rpmmod", header.text(.modularityLabel)),
            ])
        part.group = nil
        part.version = epoch.map { "\($0):\(full)" } ?? full
        part.supplier = header.text(.vendor).flatMap(Party.init(maintainer:))
        part.licenses = LicenseReading.claims(header.text(.license))
        part.details.description = header.text(.summary)
        part.externalReferences = header.text(.url).map { [ExternalReference(type: "website", locator: $0)] } ?? []
        let index = try harvest.add(part)
        names.add(name: name, index)
        for provided in header.texts(.provideName) where provided != name { names.add(provided: provided, index) }
        needs.append((index, header.texts(.requireName)))
        return index
    }

    /// purl's name for the distribution where it is not that of os-release.
    private var namespace: String {
        switch system?.id {
        case "rhel"?: "redhat"
        case let id?: id
        case nil: "rpm"
        }
    }

    /// Needs may name files. Who has them, only the lists of files tell, and those are long: they are looked through for what is asked for alone.
    private mutating func findFiles(_ owners: [Int], _ pass: Pass) throws(GenerationError) {
        var paths: Set<String> = []
        for need in needs { for name in need.names where name.hasPrefix("/") && names.packages(name).isEmpty { paths.insert(name) } }
        let bases = Set(paths.compactMap { $0.split(separator: "/").last.map { String($0) } })
        guard !bases.isEmpty else { return }
        var place = 0
        var found: [(String, Int)] = []
        try pass { bytes throws(GenerationError) in
            defer { place += 1 }
            guard place < owners.count, owners[place] >= 0, let header = RPMHeader(bytes) else { return }
            for path in header.files(named: bases) where paths.contains(path) { found.append((path, owners[place])) }
        }
        for (path, index) in found { names.add(provided: path, index) }
    }

    private func connect(_ harvest: inout Harvest) throws(GenerationError) {
        var unmet = 0
        for (from, wanted) in needs {
            // What RPM itself must be able to do, and conditions such as `(a if b)`, are no names of packages.
            for name in Set(wanted).sorted() where !name.hasPrefix("rpmlib(") && !name.hasPrefix("(") {
                let found = names.packages(name)
                if found.isEmpty { unmet += 1 }
                for index in found { try harvest.need(from, index) }
            }
        }
        if unmet > 0 { harvest.note(.needsUnmet(count: unmet)) }
    }
}
