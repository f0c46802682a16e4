/** Words of six themes, as a hub of 31 papers on deep networks has them; the first one names it. */
export const exampleWords: readonly (readonly string[])[] = [
  [
    ...["mutual information", "estimator", "entropy", "statistical dependence", "lower bound"],
    ...["pointwise mutual information", "noisy channel", "Shannon", "rate-distortion", "bits"]
  ],
  [
    ...["language model", "hidden state", "LLM", "token", "metaphor"],
    ...["unembedding", "decoder-only language model", "layer by layer", "transformer", "prompt"]
  ],
  [
    ...[
      "information bottleneck",
      "information plane",
      "compression",
      "stochastic gradient descent"
    ],
    ...["generalization bound", "binary neural network", "training phase", "diffusion", "epoch"],
    "hidden layer"
  ],
  [
    ...["pruning", "channel selection", "sparsity", "layer removal", "CNN feature"],
    ...["ViT-Small", "CIFAR-10", "pruning score", "local replaceability", "fine-tuned network"]
  ],
  [
    ...["scaling law", "power law", "model size", "pre-training", "fine-tuning data"],
    ...["transfer", "loss curve", "compute", "data set size", "exponent"]
  ],
  [
    ...["calibration", "alignment", "ranked preference", "assistant", "honesty"],
    ...["out-of-distribution input", "jailbreak", "self-knowledge", "AUROC", "preference model"]
  ]
];

const subjects = [
  ...["graph", "protein", "speech", "traffic", "climate", "image", "query", "robot", "market"],
  ...["tumour", "particle", "sensor", "text", "video"]
];
const kinds = [
  ...["attention", "folding", "segmentation", "forecast", "retrieval", "embedding", "diffusion"],
  ...[
    "registration",
    "anomaly",
    "policy",
    "kernel",
    "matching",
    "prior",
    "augmentation",
    "tracking"
  ]
];

/** Words of fourteen themes, as a hub of 500 papers might have them. */
export const manyWords: readonly (readonly string[])[] = subjects.map((subject) =>
  kinds.map((kind) => `${subject} ${kind}`)
);
