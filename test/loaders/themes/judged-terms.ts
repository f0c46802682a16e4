/**
 * What is junk among terms. A term is junk where one of these holds, judged by its text and places:
 * - it has no noun as its head: a verb (`relate`, `reducing harm`), a bare adjective (`hidden`,
 *   `latent`), an adverb;
 * - a paper of any field may say it of itself: all its words are of the trade of writing papers, alone
 *   or with an evaluation before them (`results`, `problem`, `good agreement`, `large number`); what
 *   a field studies is none, though many do (`model`, `system`, `theory`), nor is what a glossary of
 *   some field lists (`case study`);
 * - it is cut out of a longer phrase that stands around it in nearly every place (`series
 *   forecasting`, `toed woodpeckers`);
 * - it reads as one what are two things (`clip` for CLIP and video clips), or puts words in a
 *   paper's mouth;
 * - it is no language of the paper: markup, an address, a publisher's line, the name of the
 *   proceedings, a label of a section, letters read with a wrong table, or function words of whatever
 *   language.
 *
 * These are the terms that stood among the first fifty of hubs, read one by one in their places: an
 * example page, the real page of the same work, and exports of citation indexes and reference
 * managers. A term that is not here is counted as junk until someone has read it.
 */
export interface JudgedHub {
  /** Where the hub is, from the project. */
  path: string;
  fine: readonly string[];
  junk: readonly string[];
}

export const judgedHubs: readonly JudgedHub[] = [
  {
    path: "loaders/hubs/opening-the-black-box.txt",
    fine: list(`language models, information, convolutional neural networks, learning, models,
      neural networks, representation, networks, mutual information, task, features,
      information flow, Scaling Law, layers, entropy, training, predictions, pruning,
      channel, theory, generalization, scale, convergence, loss, behavior, mechanics,
      modeling, rate-distortion, laws, dependence, dynamics, estimate, hypothesis,
      pre-training, regularization, relevance, CIFAR-10, bounds, categories, Dimension,
      signal, statistics, target, Transformer`),
    junk: list(``)
  },
  {
    path: "../shared/hubs/opening-the-black-box.txt",
    fine: list(`language models, models, convolutional neural networks, learning, information,
      neural networks, representations, scaling laws, task, features, mutual information,
      layers, information flow, scale, entropy, generalization, pruning, channel, theory,
      loss, convergence, modeling, predictions, tokens, training, alignment,
      entropy regularization, estimation, rate-distortion, relevance, regularization, signal,
      behaviors, dependence, distributions, dynamics, hypothesis, mechanics, pre-training,
      laws, CIFAR-10, activations, bounds, category, Dimension, pattern, probability,
      surrogate, target, Transformer`),
    junk: list(``)
  },
  {
    path: "../shared/sources/ris/wos-valid-79.ris",
    fine: list(`gambling, problem gambling, loneliness, internet, behavior, risk, addiction,
      addictive behavior, gaming, gambling problems, decision-making, scale, health,
      disorder, internet use, gamblers, pathological gambling, older adults, life,
      quality of life, women, social exclusion, problem gamblers, risky decision-making,
      gambling disorder, social anxiety, university students, adults, mental health,
      gambling addiction, risky alcohol consumption, pain, depression, age, model,
      health-related quality of life, treatment, gambling behavior, excessive gambling,
      anxiety, survey, casino, men, online gambling, young adults, gender differences,
      psychometric properties, decision, social support`),
    junk: list(`problem`)
  },
  {
    path: "../shared/sources/wos/wos-savedrecs-core.txt",
    fine: list(`Goos-Hanchen shift, shift, total internal reflection, reflection, beam,
      refractive index, total reflection, transverse displacement, thin films, displacement,
      momentum, light beam, transverse shift, plane interface,
      displacement at total reflection, Imbert-Fedorov, photon momentum, field,
      reflected light-beam, spin angular-momentum, beam at total internal reflection,
      polarization, theory, three-dimensional Gaussian beam, angle, beam displacement,
      energy tensors, interface, modulation of the polarization state, structure,
      theoretical model, far field, prism, waveguide, energy, incidence, media, observation,
      position, resonance, wave, plane, model, amplification, crystal, forces, impulse,
      incident angle`),
    junk: list(`field interacting, problem`)
  },
  {
    path: "../shared/sources/scopus/scopus-m.bib",
    fine: list(`analytic hierarchy process, matrix, pairwise comparison, pairwise comparison matrix,
      comparison matrix, incomplete pairwise comparison matrix, decision-making, decision,
      criteria, decision maker, consistency, pairwise matrix,
      analytic hierarchy process pairwise matrix, multi-criteria decision-making,
      multi-layer perceptron, model, missing values, alternatives, judgments, inconsistency,
      consistency index, completion methods, neural network, item, weights, algorithm, index,
      estimation, missing entries, matrix consistency, missing judgments, paired comparisons,
      reciprocal matrices, preference, priorities, hierarchical structure,
      incomplete matrices, incomplete pairwise matrix, information, incompleteness,
      simulation, expert, interval weights, principal eigenvector, random index, uncertainty,
      inconsistent comparison matrix, missing pairwise comparisons`),
    junk: list(`problem, large number`)
  },
  {
    path: "../shared/sources/scopus/scopus-616k.csv",
    fine: list(`model, network, Petri net, pathways, system, modeling, Petri net model, dynamics,
      simulation, regulatory network, signaling pathways, signaling, cell, systems biology,
      biological pathways, gene, biochemical networks, biology, reactions, logic,
      interactions, cancer, biological systems, signalling network, protein,
      Petri net modelling, interaction networks, biological networks, mechanisms,
      Petri net formalism, biological regulatory networks, ordinary differential equations,
      gene-regulatory networks, signal transduction pathways, information, regulation,
      molecular dynamics, behavior, disease, algorithm, parameters, molecular mechanisms,
      computational science, structural analysis, carbohydrate metabolism,
      hepatocellular carcinoma, p53, Wnt, Petri net theory`),
    junk: list(`parallel`)
  },
  {
    path: "../shared/sources/pubmed-europepmc/pubmed-restoration.nbib",
    fine: list(`restoration, soil, ecosystem, ecosystem services, ecological restoration, cell,
      patients, treatment, vegetation restoration, services, plant, species, function,
      habitat, image restoration, vegetation, system, model, teeth,
      cultural ecosystem services, platelet rich plasma, total knee arthroplasty, image,
      therapy, spinal cord stimulation, channel, cancer, China, expression,
      spinal cord injury, biodiversity, stem cells, meta-analysis, land, carbon, sites,
      river, regions, repair, cartilage restoration, mechanical axis, communities, root,
      wetlands, cancer cells, activity, populations, quality, cartilage, grassland`),
    junk: list(``)
  },
  {
    path: "../shared/sources/ris/scopus-2018.ris",
    fine: list(`black-backed woodpeckers, forest, woodpeckers, species, habitat, fire,
      Picoides arcticus, nest, birds, burned forests, trees, stands, cavity, models, snags,
      nesting, boreal forest, salvage logging, landscape, wildfire, management,
      cavity-nesting birds, densities, sites, severity, home range size, bird species, wood,
      population, beetle, hairy woodpecker, forest management, Black Hills, logging,
      home-range, burn, selection, scale, disturbance, fire severity,
      mountain pine beetle infestations, occupancy, age, abundance, Sierra Nevada,
      nest sites, nest survival, dead wood, conifer forests, prescribed fire`),
    junk: list(``)
  },
  {
    path: "../shared/sources/wos/wos-isi-keys.bib",
    fine: list(`restriction, dietary restriction, caloric restriction, life span, life, mice, diet,
      age, food, longevity, rats, aging, animals, calorie restriction, calorie,
      growth, survival, food restriction, intake, Drosophila, yeast, extension, disease,
      protein, activity, life span extension, strains, reproduction, energy, feeding, flies,
      mortality, species, cells, Drosophila melanogaster, body weight, food intake,
      males, weight, caloric intake, sugar, females, growth hormone, mechanism, superoxide dismutase, onset,
      adult, insulin-like growth factor-1, model, Caenorhabditis elegans, energy restriction,
      insulin`),
    junk: list(``)
  },
  {
    path: "../shared/sources/ris/econlit.ris",
    fine: list(`forest, agroforestry, community, policy, case study, natural resources, resource,
      non-timber forest products, management, forestry, governance,
      development interventions, forest management, resource management,
      sustainable development, tenure reform, tenure security, REDD+, amazon, China,
      economics, efficiency, environment, investment, land, sustainability, Mexico, products,
      capacity, capital, carbon, conservation, consumption, economies, energy, households,
      India, Indonesia, livelihood, market, participation, program, project, property,
      system, timber, trade-offs`),
    junk: list(``)
  },
  {
    path: "../shared/sources/ris/crimjust-gambling.ris",
    fine: list(`gambling, harm, gambling harm, gamblers, gambling behaviour, problem gambling,
      gambling-related harm, public health, problem gamblers, electronic gambling machine,
      risk, community, industry, policy, harm reduction, Short Gambling Harm Screen,
      harm minimisation, interventions, gambling industry, problem gambling severity index,
      gambling problems, responsible gambling, health, machine, gambling outcome, women,
      population, sports betting, gambling consumption, scale, venues, bets,
      experience of gambling, gambling harm minimisation, harms from gambling, frequency,
      discourse, non-problem gamblers, electronic gambling machine harm, prevention,
      electronic gaming machine, women's gambling, prevalence, affect, gambling expenditure,
      public policy, Australia, New Zealand, pattern`),
    junk: list(`problem`)
  }
];

function list(terms: string): string[] {
  return terms.split(/\s*,\s*/u).filter((term) => term !== "");
}
