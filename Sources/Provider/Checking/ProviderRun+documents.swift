import Advisories
import Diagnostics
import JSONStream

/// The documents, one by one (requirements 1, 2, 4, 5, 11, 18 and 19).
extension ProviderRun {
    mutating func look(at listed: ListedDocument) {
        let url = listed.url
        let file: FetchedFile
        switch fetch.get(url, &notes) {
        case .failure(let error): return notes.add(listed.listedBy, CheckFetch.grade(error), url, error.wording)
        case .file(let found): file = found
        }
        let isMeantClosed = listed.labels.contains(where: \.isClosed)
        if file.isClosed {
            if listed.labels.contains(.tlp(.clear)) || listed.labels == [.none] {
                notes.fault(4, url, ja: "サインインなしでは読めません(\(file.status))。", en: "It cannot be read without signing in (\(file.status)).")
            } else if isMeantClosed {
                notes.saw(5)
            }
            return
        }
        guard file.isThere else {
            return notes.fault(
                listed.listedBy, url, ja: "示されている文書がありません(\(file.status))。", en: "A document that is listed is not there (\(file.status)).")
        }
        seen += 1
        lookAtContent(file.bytes, listed)
        lookAtHashes(file.bytes, listed)
        lookAtSignatures(file.bytes, listed)
    }

    private mutating func lookAtContent(_ bytes: [UInt8], _ listed: ListedDocument) {
        let url = listed.url
        notes.saw(1)
        let block = ByteBlock(bytes)
        guard let validation = try? validator.validate(block) else {
            return notes.add(1, .unknown, url, Wording(ja: "スキーマが使えません。", en: "The schema cannot be used."))
        }
        if let error = validation.results.first(where: { $0.severity == .error }) {
            notes.add(1, .fault, "\(url) \(error.pointer) (\(error.test))", error.wording)
        }
        guard let document = try? CSAFDocument(block), let id = document.trackingID else { return }
        notes.saw(2)
        let name = url.split(separator: "/").last.map(String.init) ?? ""
        let rightful = CSAFFileName.of(id)
        if name != rightful {
            notes.fault(
                2, url, ja: "識別子 \(VisibleText.of(id, limit: 80)) のファイル名は \(rightful) です。",
                en: "The file name for \(VisibleText.of(id, limit: 80)) is \(rightful).")
        }
        if let misplaced = OwnAddress.problem(OwnAddress.all(in: document), at: url, named: id) {
            notes.add(1, .advice, "\(url) /document/references (6.2.11)", misplaced.wording)
        }
        lookAtLabel(document, listed)
        lookAtDates(document, listed)
        for entry in listed.entries where entry.id != id {
            notes.fault(15, "\(url) \(entry.place)/id", ja: "文書の識別子と違います。", en: "It is not the id of the document.")
        }
    }

    /// Requirements 4, 5 and 15: the label of the document against where it stands.
    private mutating func lookAtLabel(_ document: CSAFDocument, _ listed: ListedDocument) {
        let label = document.tlp.flatMap { AreaLabel($0) } ?? .none
        if isFolder {
            if label.isClosed { notes.cannotTell(5, ja: "配信するサーバーでしか確かめられません。", en: "This can only be told at the server.") }
        } else if label.isClosed {
            notes.fault(
                5, listed.url, ja: "TLP:\(document.tlp ?? "")の文書を誰でも読めます。", en: "Anybody can read this document of TLP:\(document.tlp ?? "").")
        } else if label == .tlp(.clear) {
            notes.saw(4)
        }
        if label.isClosed, listed.labels.contains(where: { !$0.isClosed }) {
            notes.fault(5, listed.url, ja: "TLP:CLEARやGREENの文書と同じ所にあります。", en: "It stands where documents of TLP:CLEAR or GREEN stand.")
        }
        for known in listed.labels where known != .none && known != label {
            notes.fault(15, listed.url, ja: "文書のTLPラベルとフィードのラベルが違います。", en: "The TLP label of the document is not that of its feed or directory.")
        }
    }

    /// Requirements 11, 13 and 15: the dates of the document against its folder, changes.csv and the feed.
    private mutating func lookAtDates(_ document: CSAFDocument, _ listed: ListedDocument) {
        let tracking = document.root["document"]?["tracking"]
        let current = tracking?["current_release_date"]?.string.flatMap(AdvisoryTime.init)
        if listed.path != nil, let initial = tracking?["initial_release_date"]?.string {
            notes.saw(11)
            let folder = listed.url.split(separator: "/").dropLast().last
            let years = [String(initial.prefix(4)), AdvisoryTime(initial).map { String($0.utc.prefix(4)) }]
            if !years.contains(folder.map(String.init)) {
                notes.fault(
                    11, listed.url, ja: "フォルダーが初版の年(\(initial.prefix(4)))ではありません。",
                    en: "Its folder is not the year of its first release (\(initial.prefix(4))).")
            }
        }
        guard let current else { return }
        if let changed = listed.changed, changed != current {
            notes.fault(13, listed.url, ja: "changes.csv の日時が文書と違います。", en: "Its date in changes.csv is not that of the document.")
        }
        for entry in listed.entries {
            // The feed says when the entry changed, which is not before the document did.
            if let updated = entry.updated, updated < current {
                notes.fault(15, "\(listed.url) \(entry.place)/updated", ja: "文書より古い日時です。", en: "It is older than the document.")
            }
        }
    }

    /// Requirement 18.
    private mutating func lookAtHashes(_ bytes: [UInt8], _ listed: ListedDocument) {
        let named = Set(listed.entries.flatMap(\.hashes))
        let usual = HashAlgorithm.allCases.map { "\(listed.url).\($0.rawValue)" }
        var isThere = false
        for url in (Array(named) + usual.filter { !named.contains($0) }).sorted() {
            guard case .file(let file) = fetch.get(url, &notes, small: true), file.isThere, !file.bytes.starts(with: "<".utf8) else {
                if named.contains(url) { notes.fault(18, url, ja: "示されているハッシュがありません。", en: "A hash that is listed is not there.") }
                continue
            }
            isThere = true
            lookAtHash(file.bytes, url, bytes)
            if !listed.entries.isEmpty, !named.contains(url) {
                notes.fault(15, url, ja: "ハッシュがフィードに示されていません。", en: "The hash is not listed in the feed.")
            }
        }
        notes.saw(18)
        if !isThere { notes.fault(18, listed.url, ja: "ハッシュがありません。", en: "There is no hash.") }
    }

    private mutating func lookAtHash(_ file: [UInt8], _ url: String, _ document: [UInt8]) {
        switch HashFile.problem(file, at: url, for: document) {
        case nil: return
        case .algorithm where url.hasSuffix(".md5") || url.hasSuffix(".sha1"):
            notes.fault(18, url, ja: "MD5やSHA-1は使えません。", en: "MD5 and SHA-1 must not be used.")
        case .algorithm:
            notes.add(18, .unknown, url, Wording(ja: "この種類のハッシュは調べていません。", en: "Hashes of this kind were not looked at."))
        case .form:
            notes.fault(18, url, ja: "16進数小文字のハッシュで始まっていません。", en: "It does not begin with the hash in lower-case hexadecimal digits.")
        case .mismatch: notes.fault(18, url, ja: "ハッシュが文書と合いません。", en: "The hash is not that of the document.")
        }
    }

    /// Requirement 19.
    private mutating func lookAtSignatures(_ bytes: [UInt8], _ listed: ListedDocument) {
        let named = Set(listed.entries.flatMap(\.signatures))
        let usual = listed.url + ".asc"
        for url in named.union([usual]).sorted() {
            guard case .file(let file) = fetch.get(url, &notes, small: true), file.isThere, !file.bytes.starts(with: "<".utf8) else {
                if named.contains(url) || named.isEmpty { notes.fault(19, url, ja: "署名がありません。", en: "There is no signature.") }
                continue
            }
            notes.saw(19)
            if !listed.entries.isEmpty, !named.contains(url) {
                notes.fault(15, url, ja: "署名がフィードに示されていません。", en: "The signature is not listed in the feed.")
            }
            guard let keyring else {
                notes.add(19, .unknown, url, Wording(ja: "公開鍵がないので調べていません。", en: "It was not looked at for want of a public key."))
                continue
            }
            switch Result(catching: { () throws(ProviderError) -> SignatureVerdict in try keyring.verify(bytes, signature: file.bytes) }) {
            case .success(.good(let signature)): if let end = signature.expires { judgeEnd(end, 19, url) }
            case .success(.bad(let reason)): notes.add(19, .fault, url, reason.wording)
            case .failure(let error): notes.add(19, .unknown, url, error.wording)
            }
        }
    }
}
