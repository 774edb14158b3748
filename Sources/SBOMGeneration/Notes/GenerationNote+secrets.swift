import Diagnostics

extension GenerationNote.Kind {
    /// Without the secrets of addresses in what is quoted from a source: notes are shown, logged and sent on.
    var withoutSecrets: Self {
        switch self {
        case .entryPassedOver(let entry, let line): .entryPassedOver(entry.withoutSecret, line: line)
        case .notPinned(let entry, let line): .notPinned(entry.withoutSecret, line: line)
        case .noPurl(let name): .noPurl(name.withoutSecret)
        case .own(let name, let place): .own(name.withoutSecret, place: place.withoutSecret)
        case .foldersPassedOver(let name, let count): .foldersPassedOver(name: name.withoutSecret, count: count)
        case .unreadable(let code, let wording): .unreadable(code: code, Self.plain(wording))
        case .notReadable(let source, let advice): .notReadable(source, advice: Self.plain(advice))
        case .incomplete(let wording): .incomplete(Self.plain(wording))
        case .remark(let wording): .remark(Self.plain(wording))
        case .noDistribution(let assumed): .noDistribution(assumed: assumed.withoutSecret)
        case .read, .notUTF8, .withoutLicense, .needsUnmet, .notInstalled, .ownPackages, .linksPassedOver, .excluded, .tooDeep, .tooManyEntries,
            .nothingFound, .toldByLock:
            self
        }
    }

    private static func plain(_ wording: Wording) -> Wording { Wording(ja: wording.japanese.withoutSecret, en: wording.english.withoutSecret) }
}
