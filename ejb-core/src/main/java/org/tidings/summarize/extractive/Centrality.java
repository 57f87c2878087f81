package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each sentence stands for the others, 0 to 1: PageRank over shared terms. The average
 * sentence has 0.5, one that shares nothing 0.13.
 */
final class Centrality {

  private static final double DAMPING = 0.85;

  /** One shared word is chance in texts as short as mails. */
  private static final int LEAST_SHARED = 2;

  private static final int ROUNDS = 15;

  private Centrality() {}

  static double[] of(List<Sentence> sentences) {
    int size = sentences.size();
    double[][] links = links(sentences);
    double[] rank = new double[size];
    Arrays.fill(rank, 1);
    for (int round = 0; round < ROUNDS; round++) {
      rank = spread(rank, links);
    }
    return Arrays.stream(rank).map(value -> value / (value + 1)).toArray();
  }

  /** {@code links[i][j]} is the share of its rank that sentence i gives to sentence j. */
  private static double[][] links(List<Sentence> sentences) {
    int[][] shared = shared(sentences);
    double[][] links = new double[shared.length][shared.length];
    for (int i = 0; i < links.length; i++) {
      int terms = sentences.get(i).terms().size();
      for (int j = 0; j < i; j++) {
        links[i][j] = similarity(shared[i][j], terms, sentences.get(j).terms().size());
        links[j][i] = links[i][j];
      }
    }
    for (double[] row : links) {
      double sum = Arrays.stream(row).sum();
      for (int j = 0; sum > 0 && j < row.length; j++) {
        row[j] /= sum;
      }
    }
    return links;
  }

  /** How many terms sentence i shares with each earlier one, found by where each term stands. */
  private static int[][] shared(List<Sentence> sentences) {
    int[][] shared = new int[sentences.size()][sentences.size()];
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < shared.length; i++) {
      for (String term : sentences.get(i).terms()) {
        List<Integer> earlier = places.computeIfAbsent(term, unseen -> new ArrayList<>());
        for (int j : earlier) {
          shared[i][j]++;
        }
        earlier.add(i);
      }
    }
    return shared;
  }

  private static double[] spread(double[] rank, double[][] links) {
    double[] next = new double[rank.length];
    Arrays.fill(next, 1 - DAMPING);
    for (int i = 0; i < rank.length; i++) {
      for (int j = 0; j < rank.length; j++) {
        next[j] += DAMPING * rank[i] * links[i][j];
      }
    }
    return next;
  }

  /** Shared terms, against the lengths as in TextRank (Mihalcea and Tarau, 2004). */
  private static double similarity(int shared, int terms, int others) {
    return shared < LEAST_SHARED ? 0 : shared / (Math.log1p(terms) + Math.log1p(others));
  }
}
