import Diagnostics

/// What the tests find, up to a limit a test: a hostile document must not make a list longer than itself.
struct CSAFFindings {
    struct Finding {
        let test: String
        let severity: CSAFResult.Severity
        let value: CSAFValue
        let wording: Wording
    }

    static let mostPerTest = 200

    private(set) var found: [Finding] = []
    private(set) var leftOut = 0
    private(set) var skipped: [CSAFValidation.Skipped] = []
    private var test = ""
    private var severity = CSAFResult.Severity.error
    private var count = 0

    mutating func begin(_ test: CSAFTest) {
        self.test = test.id
        severity = test.severity
        count = 0
    }

    /// Says that the current test fails at `value`.
    mutating func add(_ value: CSAFValue, _ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) {
        guard count < Self.mostPerTest else {
            leftOut += 1
            return
        }
        count += 1
        found.append(Finding(test: test, severity: severity, value: value, wording: Wording(ja: japanese(), en: english())))
    }

    /// Says that the current test, or a part of it, could not be carried out for this document.
    mutating func skip(_ reason: Wording) {
        guard skipped.count < Self.mostPerTest else { return }
        skipped.append(CSAFValidation.Skipped(test: test, reason: reason))
    }
}

/// A piece of the document for a message.
func shown(_ text: String) -> String { VisibleText.of(text, limit: 80) }
