"""A mean of two trainings' weights, `share` of the second; what only the second has is taken whole.

    python -m readout_train.soup FIRST/state.pt SECOND/state.pt 0.3 --out FILE

After Wortsman and others, "Robust fine-tuning of zero-shot models" (CVPR 2022).
"""
import argparse

import torch


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("first")
    p.add_argument("second")
    p.add_argument("share", type=float)
    p.add_argument("--out", required=True)
    args = p.parse_args()
    first, second = (torch.load(path, map_location="cpu") for path in (args.first, args.second))
    mean = {k: torch.lerp(first["mean"][k].float(), v.float(), args.share) if k in first["mean"] else v for k, v in second["mean"].items()}
    torch.save({"mean": mean, "layers": second["layers"]}, args.out)


if __name__ == "__main__":
    main()
