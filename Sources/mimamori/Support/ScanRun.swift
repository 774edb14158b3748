import CPOSIX
import Catalog
import Glibc
import Inputs
import SBOM

/// A scan as it was asked for.
struct ScanRun: Equatable {
    var sboms: [String] = []
    var catalog = ""
    var format = ScanCommand.Format.table
    var gate = ScanGate()
    var vex: [String] = []
    var ignore: [String] = []
    var maxBytes: Int?
    var maxRatio: Int?

    /// Scans, writes the reports to standard output and ends the program: with ``ExitStatus/no`` if the gate stops one.
    ///
    /// - Throws: what keeps it from being carried out.
    func run() throws -> Never {
        mimamori_grow_in_large_steps()
        let opened = try Catalog(MappedFile.open(catalog, isReadHereAndThere: isSmall), path: catalog)
        var limits = InputLimits.document
        if let maxBytes { limits.bytes = maxBytes }
        if let maxRatio { limits.ratio = maxRatio }
        let now = SystemClock.now()
        var output = Output()
        var stopped = false
        let assessments = try ScanAssessments(vex: vex, ignore: ignore, limits: limits)
        var last: (report: ScanReport, document: SBOMDocument)?
        for sbom in sboms {
            var scanned = try ScanJob.report(of: DocumentFile.open(sbom, limits: limits), named: sbom, catalog: opened, now: now)
            assessments.apply(to: &scanned.report)
            output.write(try ScanFormats.bytes(scanned.report, as: format, single: sboms.count == 1))
            if gate.stops(scanned.report) { stopped = true }
            gate.warn(of: scanned.report, named: sbom)
            last = scanned
        }
        output.flush()
        // Giving back what the last one is made of, piece by piece, would take a tenth of the whole time.
        withExtendedLifetime(last) { exit(stopped ? ExitStatus.no : ExitStatus.done) }
    }

    /// Whether so few components are asked for that most of the catalogue is never looked at: with nothing of it in memory, a scan of a device's SBOM then reads a few
    /// hundred pages instead of a quarter of the file.
    private var isSmall: Bool {
        let bytes = sboms.reduce(0) { sum, path in
            var status = stat()
            return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
        }
        return bytes <= Self.smallBytes
    }

    private static let smallBytes = 8 << 20
}

extension ScanRun {
    /// The scan that plain arguments ask for: files, and options with their values, each as it should be. nil for all else, which ArgumentParser judges: its reading
    /// of a command's properties takes longer than a scan of a small device.
    static func plain(_ arguments: [String]) -> ScanRun? {
        var run = ScanRun()
        var seen: Set<String> = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-") else {
                run.sboms.append(argument)
                continue
            }
            guard let value = rest.popFirst(), !value.hasPrefix("-"), run.take(argument, value, isFirst: seen.insert(argument).inserted) else {
                return nil
            }
        }
        return run.sboms.isEmpty || run.catalog.isEmpty ? nil : run
    }

    private mutating func take(_ option: String, _ value: String, isFirst: Bool) -> Bool {
        switch option {
        case "--vex": vex.append(value)
        case "--ignore": ignore.append(value)
        case "--catalog" where isFirst && !value.isEmpty: catalog = value
        case "--format" where isFirst:
            guard let known = ScanCommand.Format(rawValue: value) else { return false }
            format = known
        case "--fail-on" where isFirst:
            guard let known = ScanCommand.Threshold(rawValue: value) else { return false }
            gate.threshold = known
        // Read by ``Speech`` itself.
        case "--lang" where isFirst: return value == "ja" || value == "en"
        default: return false
        }
        return true
    }
}
