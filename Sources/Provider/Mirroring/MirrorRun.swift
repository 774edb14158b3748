import Advisories
import Diagnostics
import Feeds
import JSONStream

/// One run of a mirror.
struct MirrorRun {
    let mirror: ProviderMirror
    var report = MirrorReport()
    var state: MirrorState
    var validator: CSAFValidator
    var keyring: SignatureKeyring?
    /// Whether the provider claims that all its documents have hashes and signatures.
    var isTrusted = false

    init(_ mirror: ProviderMirror) {
        self.mirror = mirror
        state = MirrorState(StoredFile.read("\(mirror.folder)/\(MirrorState.name)", limit: 256 << 20))
        validator = CSAFValidator(schemas: mirror.schemas.map { CSAFSchemas($0) })
    }

    mutating func report(_ place: String) throws -> MirrorReport {
        let (url, bytes) = try locate(place)
        let metadata: ProviderMetadata
        do { metadata = try ProviderMetadata(bytes) } catch { throw PlacedError(file: url, error: error) }
        try FileTree.makeFolder(mirror.folder)
        isTrusted = metadata.role == .trustedProvider
        if let until = metadata.maintainedUntil, until < mirror.now {
            doubt(url, .unmaintained, ja: "\(until.text) で保守が終わっています。", en: "It has not been maintained since \(until.text).")
        }
        takeKeys(metadata)
        var listed = MirrorList(self)
        try listed.collect(metadata)
        report = listed.run.report
        for document in listed.documents { try take(document) }
        try keep(bytes, url)
        try FileTree.replace("\(mirror.folder)/\(MirrorState.name)", state.bytes)
        return report
    }

    /// The metadata: at the well-known place, else where security.txt says (section 7.3.1).
    private func locate(_ place: String) throws -> (String, [UInt8]) {
        let origin = ProviderRun.origin(place)
        var places = place.hasSuffix("/" + ProviderLayout.metadataName) ? [place] : ["\(origin)/\(ProviderLayout.metadata)"]
        if places != [place], let file = try? mirror.files.get("\(origin)/\(ProviderLayout.securityTxt)", [], mirror.limits.smallBytes), file.isThere
        {
            places += SecurityLines.csaf(file.bytes)
        }
        var last: (any Error)?
        for url in places {
            do {
                let file = try mirror.files.get(url, [], mirror.limits.fileBytes)
                if file.isThere { return (url, file.bytes) }
            } catch {
                last = error
            }
        }
        throw last ?? ProviderError.noMetadata(place: place)
    }

    private mutating func takeKeys(_ metadata: ProviderMetadata) {
        guard let runner = mirror.gnuPG, var ring = try? SignatureKeyring(runner: runner) else { return }
        let pinned = mirror.fingerprint.flatMap(Fingerprint.of)
        for key in metadata.keys {
            if let pinned, key.fingerprint != pinned {
                refuse(key.url, .noKey, ja: "指定された指紋の鍵ではありません。", en: "It is not the key whose fingerprint was given.")
                continue
            }
            guard let file = get(key.url, small: true), let found = try? ring.add(file.bytes, named: key.fingerprint) else {
                refuse(key.url, .noKey, ja: "指紋どおりの公開鍵がありません。", en: "There is no public key with the fingerprint named.")
                continue
            }
            if found.isRevoked || found.isWeak {
                refuse(key.url, .noKey, ja: "失効した鍵か、短すぎる鍵です。", en: "The key was revoked or is too short.")
                continue
            }
            try? keep(file.bytes, key.url)
        }
        keyring = ring
    }

    mutating func refuse(_ url: String, _ reason: MirrorReport.Reason, ja japanese: String, en english: String) {
        report.refused.append(MirrorReport.Note(url: url, reason: reason, wording: Wording(ja: japanese, en: english)))
    }

    mutating func doubt(_ url: String, _ reason: MirrorReport.Reason, ja japanese: String, en english: String) {
        report.doubts.append(MirrorReport.Note(url: url, reason: reason, wording: Wording(ja: japanese, en: english)))
    }

    /// Fetches a file; what is not there or must not be had is named.
    mutating func get(_ url: String, small: Bool = false, headers: [(name: String, value: String)] = []) -> FetchedFile? {
        mirror.progress(url)
        do {
            let file = try mirror.files.get(url, headers, small ? mirror.limits.smallBytes : mirror.limits.fileBytes)
            if file.isThere || file.status == 304 { return file }
            if file.isClosed {
                doubt(url, .closed, ja: "サインインが必要なので取り寄せません(\(file.status))。", en: "It is behind a sign-in and was left out (\(file.status)).")
            } else {
                refuse(url, .missing, ja: "示されているのにありません(\(file.status))。", en: "It is listed and not there (\(file.status)).")
            }
        } catch let error as any ExplainedError {
            report.refused.append(MirrorReport.Note(url: url, reason: Self.reason(error), wording: error.wording))
        } catch {
            refuse(url, .unreachable, ja: "取り寄せられません。", en: "It could not be fetched.")
        }
        return nil
    }

    private static func reason(_ error: any ExplainedError) -> MirrorReport.Reason {
        switch error {
        case FeedError.tooLarge: .tooLarge
        case FeedError.forbiddenAddress, FeedError.tooManyRedirects: .forbiddenAddress
        case ProviderError.tooSlow: .tooSlow
        case ProviderError.tooManyRequests: .overLimit
        default: .unreachable
        }
    }

    /// Where the copy of an address stands; nil for one that has no place in a folder.
    func place(_ url: String) -> String? {
        guard let (scheme, host) = AddressRule.parts(url) else { return nil }
        let rest = url.dropFirst(scheme.utf8.count + 3)
        guard let slash = rest.firstIndex(of: "/"), let path = FolderFiles.path(rest[rest.index(after: slash)...]), !path.isEmpty,
            !path.hasSuffix("/"),
            !path.hasSuffix(".part")
        else { return nil }
        // The port keeps two servers of one machine apart; a name of a host has nothing that a folder's could not have.
        let authority = rest[..<slash].lowercased().replacing(":", with: "_")
        guard authority.utf8.allSatisfy({ $0 == 45 || $0 == 46 || $0 == 95 || (48...57).contains($0) || (97...122).contains($0) }),
            authority != ".", authority != "..", !host.isEmpty
        else { return nil }
        return "\(mirror.folder)/\(authority)/\(path)"
    }

    /// Puts a file in its place.
    func keep(_ bytes: [UInt8], _ url: String) throws {
        guard let path = place(url) else { return }
        try FileTree.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try FileTree.replace(path, bytes)
    }
}
