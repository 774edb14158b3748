/// The least that each class of labels must reach: what was measured when it was last raised. A change that lowers it fails the tests.
///
/// The four right labels that are not found (`docs/benchmarks.md`): twice rexml 3.2.3.1, which RubySec lists as patched; twice numpy 1.21.2, whose PYSEC record
/// ends at 1.10.0. A figure of 1 would mean to contradict the data.
struct QualityFloor {
    var kind: QualityGateTests.Class
    var labels: Int
    var precision: Double
    var recall: Double
    /// Wrong findings at most.
    var wrong: Int

    static let all = [
        QualityFloor(kind: .named, labels: 220, precision: 1, recall: 0.98, wrong: 0),
        QualityFloor(kind: .alma, labels: 173, precision: 1, recall: 1, wrong: 0),
        QualityFloor(kind: .program, labels: 3, precision: 1, recall: 1, wrong: 0),
        QualityFloor(kind: .confusion, labels: 972, precision: 1, recall: 1, wrong: 0),
    ]
}
